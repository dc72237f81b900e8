using Ipvsctl.Netlink;

namespace Cases.@event;

internal static class CaseUapi
{
    public const ushort @default = 1;
    public const ushort CASE_ATTR_ATTRIBUTES = 2;
    public const ushort CASE_ATTR_READER = 3;
    public const ushort CASE_ATTR_WRITER = 4;
    public const ushort CASE_ATTR_VISITOR = 5;
    public const ushort CASE_ATTR_ELEMENT = 6;
    public const ushort CASE_ATTR_NUMBER = 7;
    public const ushort CASE_ATTR_CLASS = 8;
    public const ushort CASE_ATTR_LOWER = 9;
    public const ushort CASE_ATTR_UDP_TIMEOUT = 10;
    public const ushort CASE_ATTR_ID = 11;
}

[NetlinkAttributeSet]
internal sealed partial record @checked
{
    [NetlinkAttribute(CaseUapi.@default)]
    public byte? @default { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_ATTRIBUTES)]
    public byte? Attributes { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_READER)]
    public byte? Reader { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_WRITER)]
    public byte? Writer { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_VISITOR)]
    public byte? Visitor { get; init; }

    [NetlinkNest(CaseUapi.CASE_ATTR_ELEMENT)]
    public NestList<@checked>? Element { get; init; }

    [NetlinkNest(CaseUapi.CASE_ATTR_NUMBER)]
    public NestList<@checked>? Number { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_CLASS)]
    public byte? Class { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_LOWER)]
    public byte? lower { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_UDP_TIMEOUT)]
    public byte? UDPTimeout { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_ID)]
    public byte? ID { get; init; }
}
