namespace Ipvsctl.Generators.Tests;

/// <summary>What the analyzer says about YAML mappings. Each source makes one mistake.</summary>
public class YamlAnnotationTests
{
    [Test]
    [Arguments("string")]
    [Arguments("int")]
    [Arguments("System.Collections.Generic.List<Ipvsctl.Yaml.Scalar>")]
    [Arguments("System.Collections.Generic.IReadOnlyList<Ipvsctl.Yaml.Scalar?>")]
    [Arguments("System.Collections.Generic.IReadOnlyList<string>")]
    public Task A_key_of_a_type_that_is_no_YAML_is_refused(string type) => AnalyzerRun.Expect(
        "IPVS0002",
        $"'Value' cannot be a YAML value: its type is '{type}'",
        $$"""
        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("value")]
            public [|{{type}}?|] Value { get; init; }
        }
        """);

    [Test]
    public Task Two_properties_with_one_key_are_refused() => AnalyzerRun.Expect(
        "IPVS0003",
        "'Second' has the key 'port' of 'First'",
        """
        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("port")]
            public Scalar? First { get; init; }

            [YamlKey([|"port"|])]
            public Scalar? Second { get; init; }
        }
        """);

    [Test]
    public Task A_key_that_cannot_be_set_is_refused() => AnalyzerRun.Expect(
        "IPVS0006",
        "'Value' needs a get accessor and an init or set accessor",
        """
        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("value")]
            public Scalar? [|Value|] { get; }
        }
        """);

    [Test]
    [Arguments("[|Other|]?")]
    [Arguments("System.Collections.Generic.IReadOnlyList<[|Other|]>?")]
    public Task A_mapping_whose_type_is_not_marked_is_refused(string type) => AnalyzerRun.Expect(
        "IPVS0009",
        "'Value' is a mapping, but 'Other' is not marked [YamlMapping]",
        $$"""
        internal sealed record Other;

        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("value")]
            public {{type}} Value { get; init; }
        }
        """);

    [Test]
    public Task A_minimum_above_the_maximum_is_refused() => AnalyzerRun.Expect(
        "IPVS0010",
        "No value fits 'Value': the minimum 5 is above the maximum 3",
        """
        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("value", Kind = YamlKind.Integer, [|Minimum = 5|], Maximum = 3)]
            public Scalar? Value { get; init; }
        }
        """);

    [Test]
    [Arguments("public [|Scalar|] Value { get; init; }")]
    [Arguments("public required [|Scalar?|] Value { get; init; }")]
    [Arguments("public [|Document|] Value { get; init; } = new();")]
    [Arguments("public required [|Document?|] Value { get; init; }")]
    public Task A_key_that_is_neither_required_nor_nullable_or_both_is_refused(string property) => AnalyzerRun.Expect(
        "IPVS0011",
        "'Value' must be either required or nullable",
        $$"""
        [YamlMapping("a document")]
        internal sealed partial record Document
        {
            [YamlKey("value")]
            {{property}}
        }
        """);
}
