using Ipvsctl.Generators.Commands;
using Ipvsctl.Generators.Netlink;
using Ipvsctl.Generators.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Tests;

/// <summary>Compiles annotated sources as strictly as possible, and runs the generators over them.</summary>
internal static class CaseCompilation
{
    /// <summary>C# as the house is written in; documentation is read, as in a project that generates it.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>No implicit usings, every warning an error.</summary>
    public static CSharpCompilation Of(string source, MetadataReference? contract = null) => CSharpCompilation.Create(
        Contract.CaseAssembly,
        [Tree(source)],
        [.. PlatformReferences.All, contract ?? Contract.Internal],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One more file of a case.</summary>
    public static SyntaxTree Tree(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    /// <summary>A driver with all generators that remembers what each step did.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new AttributeSetGenerator().AsSourceGenerator(), new MappingGenerator().AsSourceGenerator(), new CatalogGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generators wrote, by the name of the file.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Compilation compilation) => Driver()
        .RunGenerators(compilation)
        .GetRunResult()
        .Results
        .SelectMany(result => result.GeneratedSources)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());
}
