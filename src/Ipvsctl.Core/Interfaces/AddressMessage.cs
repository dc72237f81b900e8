using Ipvsctl.Interfaces.Wire;

namespace Ipvsctl.Interfaces;

/// <summary>What the kernel says about an address.</summary>
/// <param name="Header">Its family, prefix length, scope and interface.</param>
/// <param name="Attributes">The address itself.</param>
internal sealed record AddressMessage(AddressHeader Header, AddressAttributes Attributes)
{
    /// <summary>The flags (IFA_F_*): all 32 bits, or the header's eight where a kernel sends no others.</summary>
    public uint Flags => Attributes.Flags.GetValueOrDefault(Header.Flags);

    /// <summary>Whether it is an IPv6 address.</summary>
    public bool IsV6 => Header.Family == RouteUapi.AF_INET6;

    /// <summary>This host's own address; null if the message has none.</summary>
    public HostAddressField? Local => Attributes.Local ?? Attributes.Address;
}
