using Ipvsctl.Netlink;

namespace Cases;

[NetlinkAttributeSet]
internal sealed partial record PartAttributes
{
    [NetlinkAttribute(1)]
    public byte? First { get; init; }

    public int NotAnnotated { get; init; }
}

internal sealed partial record PartAttributes
{
    [NetlinkAttribute(2)]
    public byte? Second { get; init; }
}
