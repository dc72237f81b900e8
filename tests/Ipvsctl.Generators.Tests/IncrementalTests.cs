using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Tests;

/// <summary>What the generators do again after an edit, and what they remember.</summary>
public class IncrementalTests
{
    private const string Source =
        """
        using ConsoleAppFramework;
        using Ipvsctl;
        using Ipvsctl.CommandLine;
        using Ipvsctl.Netlink;
        using Ipvsctl.Yaml;

        namespace Cases;

        [RegisterCommands]
        internal sealed class GetCommand
        {
            /// <summary>Print the table.</summary>
            /// <param name="context">The global options.</param>
            /// <param name="output">-o, The format.</param>
            [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
            public void Run(ConsoleAppContext context, [Value("FORMAT")] string output = "yaml")
            {
            }
        }

        /// <summary>The options of every command.</summary>
        /// <param name="Verbose">-v, Say more.</param>
        [GlobalOptions]
        internal sealed partial record GlobalOptions(bool Verbose = false);

        [NetlinkAttributeSet]
        internal sealed partial record Attributes
        {
            [NetlinkAttribute(1)]
            public ushort? Port { get; init; }

            [NetlinkNest(2)]
            public NestList<Attributes>? Inner { get; init; }

            [NetlinkUnknown]
            public RawAttributes Unknown { get; init; }
        }

        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            /// <summary>The port.</summary>
            [YamlKey("port", Words = "http https")]
            public Scalar? Port { get; init; }
        }
        """;

    public static IEnumerable<string> Steps() =>
        [TrackingNames.AttributeSets, TrackingNames.Mappings, TrackingNames.Commands, TrackingNames.GlobalOptions];

    [Test]
    [MethodDataSource(nameof(Steps))]
    public async Task An_unrelated_edit_leaves_the_output_cached(string step)
    {
        GeneratorRunResult second = RunTwice(
            compilation => compilation.AddSyntaxTrees(CaseCompilation.Tree("namespace Cases; internal sealed class Unrelated;")), step);

        await Assert.That(Reasons(second.TrackedSteps[step])).IsEquivalentTo([IncrementalStepRunReason.Unchanged]);
        await Assert.That(OutputReasons(second).Distinct()).IsEquivalentTo([IncrementalStepRunReason.Cached]);
    }

    [Test]
    [MethodDataSource(nameof(Steps))]
    public async Task An_edit_around_the_annotations_leaves_the_output_cached(string step)
    {
        GeneratorRunResult second = RunTwice(
            Edit("[NetlinkAttribute(1)]", "// A comment.\n    public int Other => 1;\n\n    [NetlinkAttribute(1)]"), step);

        await Assert.That(Reasons(second.TrackedSteps[step])).IsEquivalentTo([IncrementalStepRunReason.Unchanged]);
        await Assert.That(OutputReasons(second).Distinct()).IsEquivalentTo([IncrementalStepRunReason.Cached]);
    }

    [Test]
    [Arguments(TrackingNames.AttributeSets, "NetlinkAttribute(1)", "NetlinkAttribute(1, NetworkOrder = true)")]
    [Arguments(TrackingNames.AttributeSets, "ushort?", "uint?")]
    [Arguments(TrackingNames.AttributeSets, "[NetlinkUnknown]", "")]
    [Arguments(TrackingNames.AttributeSets, "RawAttributes Unknown", "RawAttributes Other")]
    [Arguments(TrackingNames.Mappings, "http https", "http ftp")]
    [Arguments(TrackingNames.Mappings, "The port.", "The other port.")]
    [Arguments(TrackingNames.GlobalOptions, "-v, Say more.", "Say more.")]
    public async Task An_edited_annotation_makes_a_new_output(string step, string old, string changed)
    {
        GeneratorRunResult second = RunTwice(Edit(old, changed), step);

        await Assert.That(Reasons(second.TrackedSteps[step])).IsEquivalentTo([IncrementalStepRunReason.Modified]);
        await Assert.That(OutputReasons(second).Distinct()).IsEquivalentTo([IncrementalStepRunReason.Modified]);
    }

    [Test]
    [Arguments("The format.", "The form.")]
    [Arguments("\"FORMAT\"", "\"FORM\"")]
    [Arguments("Exits(ExitCode.Done)", "Exits(ExitCode.Done, ExitCode.Usage)")]
    public async Task An_edited_command_makes_a_new_catalog_and_nothing_else(string old, string changed)
    {
        GeneratorRunResult second = RunTwice(Edit(old, changed), TrackingNames.Commands);

        await Assert.That(Reasons(second.TrackedSteps[TrackingNames.Commands])).IsEquivalentTo([IncrementalStepRunReason.Modified]);
        await Assert.That(OutputReasons(second)).IsEquivalentTo([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified]);
    }

    [Test]
    [MethodDataSource(nameof(Steps))]
    public async Task The_pipeline_holds_nothing_of_the_compiler(string step)
    {
        GeneratorRunResult result = RunTwice(compilation => compilation, step);
        IEnumerable<object> outputs = result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value);

        foreach (object output in outputs)
        {
            await Assert.That(ObjectGraph.PathToCompiler(output)).IsNull();
        }
    }

    [Test]
    public async Task The_walk_through_the_pipeline_finds_a_symbol()
    {
        ISymbol symbol = CaseCompilation.Of(Source).GetTypeByMetadataName("Cases.Document")!;
        var model = new { Name = "x", Inner = new[] { new { Held = symbol } } };

        await Assert.That(ObjectGraph.PathToCompiler(model)).StartsWith("Inner[0].Held is a ");
    }

    private static Func<Compilation, Compilation> Edit(string old, string changed) => compilation => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.Single(), CaseCompilation.Tree(Source.Replace(old, changed, StringComparison.Ordinal)));

    // The second run of the generator that has the step.
    private static GeneratorRunResult RunTwice(Func<Compilation, Compilation> edit, string step)
    {
        Compilation compilation = CaseCompilation.Of(Source);
        return CaseCompilation.Driver()
            .RunGenerators(compilation)
            .RunGenerators(edit(compilation))
            .GetRunResult()
            .Results
            .Single(result => result.TrackedSteps.ContainsKey(step));
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(runs => Reasons(runs));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> runs) =>
        runs.SelectMany(run => run.Outputs).Select(output => output.Reason);
}
