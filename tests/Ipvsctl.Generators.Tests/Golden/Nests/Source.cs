using Ipvsctl.Netlink;

namespace Cases;

internal static class CaseUapi
{
    public const ushort CASE_CMD_ATTR_SERVICE = 1;
    public const ushort CASE_CMD_ATTR_OPS = 2;
    public const ushort CASE_CMD_ATTR_GROUPS = 3;
    public const ushort CASE_SVC_ATTR_PORT = 4;
}

[NetlinkAttributeSet]
internal sealed partial record CommandAttributes
{
    [NetlinkNest(CaseUapi.CASE_CMD_ATTR_SERVICE)]
    public ServiceAttributes? Service { get; init; }

    [NetlinkNest(CaseUapi.CASE_CMD_ATTR_OPS)]
    public NestList<ServiceAttributes>? Operations { get; init; }

    [NetlinkNest(CaseUapi.CASE_CMD_ATTR_GROUPS)]
    public NestList<CommandAttributes>? Groups { get; init; }
}

[NetlinkAttributeSet]
internal sealed partial record ServiceAttributes
{
    [NetlinkAttribute(CaseUapi.CASE_SVC_ATTR_PORT, NetworkOrder = true)]
    public ushort? Port { get; init; }
}
