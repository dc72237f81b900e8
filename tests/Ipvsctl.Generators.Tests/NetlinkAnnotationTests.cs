namespace Ipvsctl.Generators.Tests;

/// <summary>What the analyzer says about attribute sets. Each source makes one mistake.</summary>
public class NetlinkAnnotationTests
{
    [Test]
    [Arguments("long")]
    [Arguments("short")]
    [Arguments("bool")]
    [Arguments("System.DateTime")]
    [Arguments("byte[]")]
    [Arguments("Small")]
    public Task An_attribute_of_a_type_that_has_no_encoding_is_refused(string type) => AnalyzerRun.Expect(
        "IPVS0002",
        $"'Value' cannot be a netlink attribute: its type is '{(type == "Small" ? "Cases.Small" : type)}'",
        $$"""
        internal enum Small : sbyte;

        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkAttribute(1)]
            public [|{{type}}?|] Value { get; init; }
        }
        """);

    [Test]
    public Task Two_properties_with_one_number_are_refused() => AnalyzerRun.Expect(
        "IPVS0003",
        "'Second' has the number 4 of 'First'",
        """
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            internal const ushort Number = 4;

            [NetlinkAttribute(Number)]
            public byte? First { get; init; }

            [NetlinkNest([|2 + 2|])]
            public Set? Second { get; init; }
        }
        """);

    [Test]
    [Arguments("byte")]
    [Arguments("int")]
    [Arguments("string")]
    public Task A_network_order_where_there_is_none_is_refused(string type) => AnalyzerRun.Expect(
        "IPVS0004",
        $"'Value' is of type '{type}', which has no network order",
        $$"""
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkAttribute(1, [|NetworkOrder = true|])]
            public {{type}}? Value { get; init; }
        }
        """);

    [Test]
    [Arguments("[|Other|]?")]
    [Arguments("NestList<[|Other|]>?")]
    [Arguments("Ipvsctl.Netlink.NestList<[|Cases.Other|]>?")]
    public Task A_nest_of_something_that_is_no_attribute_set_is_refused(string type) => AnalyzerRun.Expect(
        "IPVS0005",
        "'Value' is a nest, but 'Other' is not marked [NetlinkAttributeSet]",
        $$"""
        internal sealed record Other;

        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkNest(1)]
            public {{type}} Value { get; init; }
        }
        """);

    [Test]
    [Arguments("public byte? [|Value|] { get; }")]
    [Arguments("public byte? [|Value|] => null;")]
    [Arguments("public byte? [|Value|] { init { } }")]
    [Arguments("public static byte? [|Value|] { get; set; }")]
    public Task An_attribute_that_cannot_be_read_and_set_is_refused(string property) => AnalyzerRun.Expect(
        "IPVS0006",
        "'Value' needs a get accessor and an init or set accessor",
        $$"""
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkAttribute(1)]
            {{property}}
        }
        """);

    [Test]
    [Arguments("public [|byte|] Value { get; init; }")]
    [Arguments("public [|string|] Value { get; init; } = \"\";")]
    [Arguments("public [|required|] byte? Value { get; init; }")]
    public Task An_attribute_that_cannot_be_absent_is_refused(string property) => AnalyzerRun.Expect(
        "IPVS0008",
        "'Value' must be nullable and not required: any attribute may be absent",
        $$"""
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkAttribute(1)]
            {{property}}
        }
        """);

    [Test]
    public Task Two_annotations_on_one_property_are_refused() => AnalyzerRun.Expect(
        "IPVS0012",
        "'Value' is annotated already",
        """
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkAttribute(1)]
            [[|NetlinkNest|](2)]
            public Set? Value { get; init; }
        }
        """);

    [Test]
    [Arguments("byte[]")]
    [Arguments("RawAttributes?")]
    [Arguments("System.Collections.Immutable.ImmutableArray<byte>")]
    public Task Unknown_attributes_in_a_property_of_another_type_are_refused(string type) => AnalyzerRun.Expect(
        "IPVS0020",
        $"'Value' holds the unknown attributes, so its type must be RawAttributes, not '{type.Replace("Raw", "Ipvsctl.Netlink.Raw")}'",
        $$"""
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkUnknown]
            public [|{{type}}|] Value { get; init; } = default!;
        }
        """);

    [Test]
    public Task Two_properties_for_the_unknown_attributes_are_refused() => AnalyzerRun.Expect(
        "IPVS0021",
        "'Second' cannot hold the unknown attributes: 'First' already does",
        """
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkUnknown]
            public RawAttributes First { get; init; }

            [[|NetlinkUnknown|]]
            public RawAttributes Second { get; init; }
        }
        """);

    [Test]
    public Task Unknown_attributes_that_cannot_be_set_are_refused() => AnalyzerRun.Expect(
        "IPVS0006",
        "'Value' needs a get accessor and an init or set accessor",
        """
        [NetlinkAttributeSet]
        internal sealed partial record Set
        {
            [NetlinkUnknown]
            public RawAttributes [|Value|] { get; }
        }
        """);
}
