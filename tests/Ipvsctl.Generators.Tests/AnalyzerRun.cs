using System.Collections.Immutable;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ipvsctl.Generators.Tests;

/// <summary>Shows sources to generators and analyzer.</summary>
internal static class AnalyzerRun
{
    /// <summary>Asserts that there is one mistake, at the marked place, and that nothing is generated.</summary>
    public static async Task Expect(string id, string message, string marked)
    {
        Markup expected = Markup.Parse(
            $$"""
            using ConsoleAppFramework;
            using Ipvsctl;
            using Ipvsctl.CommandLine;
            using Ipvsctl.Netlink;
            using Ipvsctl.Yaml;

            namespace Cases;

            {{marked}}
            """);
        ImmutableArray<Diagnostic> diagnostics = await Criticize(expected.Source);

        await Assert.That(diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}"))
            .IsEquivalentTo([$"{id}: {message}"]);
        await Assert.That(expected.Source.Substring(diagnostics[0].Location.SourceSpan.Start, diagnostics[0].Location.SourceSpan.Length))
            .IsEqualTo(expected.Text);
        await Assert.That(diagnostics[0].Location.SourceSpan.Start).IsEqualTo(expected.Start);
        await Assert.That(CaseCompilation.Generate(CaseCompilation.Of(expected.Source))).IsEmpty();
    }

    /// <summary>
    /// What the analyzer says. It sees what the compiler sees, the generated code too; and whatever the mistake, no generator
    /// fails over it.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> Criticize(string source)
    {
        CaseCompilation.Driver().RunGeneratorsAndUpdateCompilation(
            CaseCompilation.Of(source), out Compilation compilation, out ImmutableArray<Diagnostic> failures);
        await Assert.That(failures).IsEmpty();
        return await compilation.WithAnalyzers([new AnnotationAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
