namespace Ipvsctl.Generators.Tests;

/// <summary>What the analyzer says about records, whatever they stand for.</summary>
public class AnnotationTests
{
    [Test]
    [Arguments("is not a record class", "partial class [|Set|] { }")]
    [Arguments("is not partial", "sealed record [|Set|];")]
    [Arguments("is generic", "sealed partial record [|Set|]<T>;")]
    [Arguments("is abstract", "abstract partial record [|Set|];")]
    [Arguments("is local to its file", "file sealed partial record [|Set|];")]
    [Arguments("has no parameterless constructor", "sealed partial record [|Set|](int Number);")]
    public async Task A_record_that_the_generator_cannot_complete_is_refused(string flaw, string declaration)
    {
        await AnalyzerRun.Expect("IPVS0001", $"'Set' cannot be an attribute set: it {flaw}", "[NetlinkAttributeSet]\n" + declaration);
        await AnalyzerRun.Expect("IPVS0001", $"'Set' cannot be a YAML mapping: it {flaw}", "[YamlMapping(\"a set\")]\n" + declaration);
    }

    [Test]
    public Task A_record_that_is_marked_twice_is_refused() => AnalyzerRun.Expect(
        "IPVS0001",
        "'Set' cannot be an attribute set: it is marked twice",
        """
        [NetlinkAttributeSet]
        internal sealed partial record [|Set|];

        [NetlinkAttributeSet]
        internal sealed partial record Set;
        """);

    [Test]
    public Task A_record_inside_another_type_is_refused() => AnalyzerRun.Expect(
        "IPVS0001",
        "'Set' cannot be an attribute set: it is nested in another type",
        """
        internal static partial class Outer
        {
            [NetlinkAttributeSet]
            internal sealed partial record [|Set|];
        }
        """);

    [Test]
    public Task A_record_with_a_base_record_is_refused() => AnalyzerRun.Expect(
        "IPVS0001",
        "'Set' cannot be an attribute set: it has a base record",
        """
        internal partial record Base;

        [NetlinkAttributeSet]
        internal sealed partial record [|Set|] : Base;
        """);

    [Test]
    [Arguments("NetlinkAttributeSet", "[|NetlinkAttribute|](1)")]
    [Arguments("NetlinkAttributeSet", "[|NetlinkNest|](1)")]
    [Arguments("NetlinkAttributeSet", "[|NetlinkUnknown|]")]
    [Arguments("YamlMapping", "[|YamlKey|](\"value\")")]
    public Task An_annotation_in_an_unmarked_record_is_refused(string mark, string annotation) => AnalyzerRun.Expect(
        "IPVS0007",
        $"'Value' is annotated, but 'Unmarked' is not marked [{mark}]",
        $$"""
        internal sealed partial record Unmarked
        {
            [{{annotation}}]
            public byte? Value { get; init; }
        }
        """);

    [Test]
    [Arguments("[NetlinkAttributeSet]")]
    [Arguments("[YamlMapping(\"a document\")]")]
    public Task A_required_property_that_the_generator_does_not_know_is_refused(string mark) => AnalyzerRun.Expect(
        "IPVS0013",
        "'Value' is required, but the generated reader does not set it",
        $$"""
        {{mark}}
        internal sealed partial record Record
        {
            public [|required|] int Value { get; init; }
        }
        """);

    [Test]
    [MethodDataSource(typeof(GoldenCase), nameof(GoldenCase.Names))]
    public async Task A_correct_record_is_not_criticized(string name) =>
        await Assert.That(await AnalyzerRun.Criticize(new GoldenCase(name).Source)).IsEmpty();

    [Test]
    [Arguments("NetlinkAttribute")]
    [Arguments("NetlinkAttribute(\"one\")")]
    [Arguments("NetlinkAttribute(Unknown.Constant)")]
    [Arguments("NetlinkUnknown(1)")]
    [Arguments("YamlKey")]
    [Arguments("YamlKey(1)")]
    [Arguments("YamlKey(null!)")]
    [Arguments("YamlKey(\"key\", Words = null!)")]
    public async Task An_annotation_that_does_not_compile_is_left_to_the_compiler(string annotation)
    {
        string type = annotation.StartsWith("Yaml", StringComparison.Ordinal) ? "Scalar" : "byte";

        await Assert.That(await AnalyzerRun.Criticize(
            $$"""
            using Ipvsctl.Netlink;
            using Ipvsctl.Yaml;

            [NetlinkAttributeSet]
            [YamlMapping("a record")]
            internal sealed partial record Record
            {
                [{{annotation}}]
                public {{type}}? Value { get; init; }
            }
            """)).IsEmpty();
    }

    [Test]
    public async Task A_mark_on_something_else_is_left_to_the_compiler() => await Assert.That(await AnalyzerRun.Criticize(
        """
        internal interface IMarked
        {
            [Ipvsctl.Netlink.NetlinkAttributeSet]
            [Ipvsctl.Yaml.YamlMapping("a method")]
            void Method();
        }
        """)).IsEmpty();
}
