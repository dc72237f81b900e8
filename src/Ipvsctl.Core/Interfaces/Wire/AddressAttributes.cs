using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>An address of an interface (<c>IFA_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record AddressAttributes
{
    /// <summary>The address. On a point-to-point link, it is the peer's if <see cref="Local"/> is present.</summary>
    [NetlinkAttribute(IFA_ADDRESS)]
    public HostAddressField? Address { get; init; }

    /// <summary>This host's own address, if it differs from <see cref="Address"/>.</summary>
    [NetlinkAttribute(IFA_LOCAL)]
    public HostAddressField? Local { get; init; }

    /// <summary>The broadcast address; only for IPv4.</summary>
    [NetlinkAttribute(IFA_BROADCAST)]
    public HostAddressField? Broadcast { get; init; }

    /// <summary>A name that may differ from the interface's (<c>eth0:1</c>); only for IPv4.</summary>
    [NetlinkAttribute(IFA_LABEL)]
    public string? Label { get; init; }

    /// <summary>The flags (IFA_F_*), all 32 bits.</summary>
    [NetlinkAttribute(IFA_FLAGS)]
    public uint? Flags { get; init; }
}
