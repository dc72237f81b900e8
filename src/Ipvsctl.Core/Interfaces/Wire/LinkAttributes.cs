using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>The attributes of an interface that identify it (<c>IFLA_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record LinkAttributes
{
    /// <summary>Its name, at most 15 bytes.</summary>
    [NetlinkAttribute(IFLA_IFNAME)]
    public string? Name { get; init; }

    /// <summary>Its maximum packet length (MTU), in bytes.</summary>
    [NetlinkAttribute(IFLA_MTU)]
    public uint? Mtu { get; init; }

    /// <summary>Its state (IF_OPER_*): 6 up, 0 unknown. Loopback and dummy interfaces always report 0.</summary>
    [NetlinkAttribute(IFLA_OPERSTATE)]
    public byte? OperationalState { get; init; }

    /// <summary>A description that the administrator set.</summary>
    [NetlinkAttribute(IFLA_IFALIAS)]
    public string? Alias { get; init; }

    /// <summary>In a request: what the answer may omit (RTEXT_FILTER_*).</summary>
    [NetlinkAttribute(IFLA_EXT_MASK)]
    public uint? ExtendedMask { get; init; }
}
