using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>An interface (<c>IFLA_*</c>), as far as its name needs to be known.</summary>
[NetlinkAttributeSet]
internal sealed partial record LinkAttributes
{
    /// <summary>Its name, at most 15 characters.</summary>
    [NetlinkAttribute(IFLA_IFNAME)]
    public string? Name { get; init; }

    /// <summary>Its largest packet, in bytes.</summary>
    [NetlinkAttribute(IFLA_MTU)]
    public uint? Mtu { get; init; }

    /// <summary>6 up, 0 unknown (loopback and dummy interfaces never say more).</summary>
    [NetlinkAttribute(IFLA_OPERSTATE)]
    public byte? OperationalState { get; init; }

    /// <summary>A text that its owner gave it.</summary>
    [NetlinkAttribute(IFLA_IFALIAS)]
    public string? Alias { get; init; }

    /// <summary>In a request: what the answer may leave out.</summary>
    [NetlinkAttribute(IFLA_EXT_MASK)]
    public uint? ExtendedMask { get; init; }
}
