using Ipvsctl.Netlink;
using Ipvsctl.Yaml;

// Types of these names must not come between the generated code and what it means.
[NetlinkAttributeSet]
internal sealed partial record Everywhere
{
    [NetlinkAttribute(1)]
    public byte? Byte { get; init; }
}

namespace Cases.Ipvsctl
{
    internal static class System;

    internal static class AttributeReader;

    internal static class Scalar;

    [NetlinkAttributeSet]
    internal sealed partial record Attributes
    {
        [NetlinkNest(1)]
        public NestList<Attributes>? Inner { get; init; }
    }

    [YamlMapping("a mapping")]
    internal sealed partial record Mapping
    {
        [YamlKey("key")]
        public global::Ipvsctl.Yaml.Scalar? Key { get; init; }
    }
}
