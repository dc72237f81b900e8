using Ipvsctl.Netlink;

namespace Cases;

internal static class CaseUapi
{
    public const ushort CASE_ATTR_FAMILY = 1;
    public const ushort CASE_ATTR_METHOD = 2;
    public const ushort CASE_ATTR_STATE = 3;
}

internal enum Family : ushort
{
    Inet = 2,
}

internal enum Method : uint
{
    Tunnel = 2,
}

internal enum State
{
    Failed = -1,
}

[NetlinkAttributeSet]
internal sealed partial record EnumAttributes
{
    [NetlinkAttribute(CaseUapi.CASE_ATTR_FAMILY)]
    public Family? Family { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_METHOD, NetworkOrder = true)]
    public Method? Method { get; init; }

    [NetlinkAttribute(CaseUapi.CASE_ATTR_STATE)]
    public State? State { get; init; }
}
