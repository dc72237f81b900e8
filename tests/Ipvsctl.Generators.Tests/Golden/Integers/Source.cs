using Ipvsctl.Netlink;

namespace Cases;

internal static class CaseUapi
{
    public const ushort CASE_ATTR_BYTE = 1;
    public const ushort CASE_ATTR_SHORT = 2;
    public const ushort CASE_ATTR_PORT = 3;
    public const ushort CASE_ATTR_INT = 4;
    public const ushort CASE_ATTR_MARK = 5;
    public const ushort CASE_ATTR_LONG = 6;
    public const ushort CASE_ATTR_COOKIE = 7;
    public const ushort CASE_ATTR_ERROR = 8;
}

[NetlinkAttributeSet]
internal sealed partial record IntegerAttributes
{
    [NetlinkAttribute(CaseUapi.CASE_ATTR_BYTE)]
    public byte? Byte { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_SHORT)]
    public ushort? Short { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_PORT, NetworkOrder = true)]
    public ushort? Port { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_INT)]
    public uint? Int { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_MARK, NetworkOrder = true)]
    public uint? Mark { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_LONG)]
    public ulong? Long { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_COOKIE, NetworkOrder = true)]
    public ulong? Cookie { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_ERROR)]
    public int? Error { get; init; }
}
