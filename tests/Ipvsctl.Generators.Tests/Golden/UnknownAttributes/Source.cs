using Ipvsctl.Netlink;

namespace Cases;

// The property may be anywhere among the others, and have a keyword for a name.
[NetlinkAttributeSet]
internal sealed partial record KnownAndUnknown
{
    [NetlinkUnknown]
    public RawAttributes @default { get; init; }

    [NetlinkAttribute(1)]
    public uint? Number { get; init; }

    [NetlinkNest(2)]
    public OnlyUnknown? Inner { get; init; }
}

[NetlinkAttributeSet]
internal sealed partial record OnlyUnknown
{
    [NetlinkUnknown]
    public required RawAttributes Unknown { get; init; }
}
