using Ipvsctl.Netlink;

namespace Cases;

internal static class CaseUapi
{
    public const ushort CASE_ATTR_NAME = 6;
}

[NetlinkAttributeSet]
internal sealed partial record TextAttributes
{
    [NetlinkAttribute(CaseUapi.CASE_ATTR_NAME)]
    public string? Name { get; init; }
}
