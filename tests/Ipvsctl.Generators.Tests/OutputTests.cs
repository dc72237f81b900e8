using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Tests;

/// <summary>
/// What the generators write, file by file. After a wanted change run the tests once with <c>UPDATE_GOLDEN=1</c> and read the
/// difference in version control.
/// </summary>
public class OutputTests
{
    [Test]
    [MethodDataSource(typeof(GoldenCase), nameof(GoldenCase.Names))]
    public async Task The_output_is_the_golden_one(string name)
    {
        var golden = new GoldenCase(name);
        IReadOnlyDictionary<string, string> output = CaseCompilation.Generate(CaseCompilation.Of(golden.Source));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            golden.Update(output);
        }

        IReadOnlyDictionary<string, string> expected = golden.Expected();
        await Assert.That(output.Keys.Order()).IsEquivalentTo(expected.Keys.Order());
        foreach ((string file, string text) in expected)
        {
            if (FirstDifference.Between(text, output[file]) is { } difference)
            {
                Assert.Fail($"Golden/{name}/{file}, {difference}");
            }
        }
    }

    [Test]
    [MethodDataSource(typeof(GoldenCase), nameof(GoldenCase.Names))]
    public async Task The_output_compiles_without_a_warning_or_an_implicit_using(string name) =>
        await Assert.That(ErrorsOf(new GoldenCase(name).Source, Contract.Internal)).IsEmpty();

    [Test]
    public async Task The_output_for_a_public_record_is_documented()
    {
        const string Source =
            """
            using Ipvsctl.Netlink;
            using Ipvsctl.Yaml;

            namespace Cases;

            /// <summary>A public attribute set.</summary>
            [NetlinkAttributeSet]
            public sealed partial record Attributes
            {
                /// <summary>An attribute.</summary>
                [NetlinkAttribute(1)]
                public uint? Number { get; init; }
            }

            /// <summary>A public mapping.</summary>
            [YamlMapping("a mapping")]
            public sealed partial record Mapping
            {
                /// <summary>A key.</summary>
                [YamlKey("key")]
                public Scalar? Key { get; init; }
            }
            """;

        await Assert.That(ErrorsOf(Source, Contract.Public)).IsEmpty();
    }

    [Test]
    public async Task A_comment_that_is_no_XML_describes_nothing()
    {
        const string Source =
            """
            [Ipvsctl.Yaml.YamlMapping("a mapping")]
            internal sealed partial record Mapping
            {
                /// <summary>Less < more.</summary>
                [Ipvsctl.Yaml.YamlKey("key")]
                public Ipvsctl.Yaml.Scalar? Key { get; init; }
            }
            """;

        await Assert.That(CaseCompilation.Generate(CaseCompilation.Of(Source))["Mapping.g.cs"]).Contains("YamlKeyShape(\"key\", \"\")");
    }

    private static IEnumerable<string> ErrorsOf(string source, MetadataReference contract)
    {
        CaseCompilation.Driver().RunGeneratorsAndUpdateCompilation(
            CaseCompilation.Of(source, contract), out Compilation compilation, out _);
        return compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString());
    }
}
