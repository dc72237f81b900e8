namespace Ipvsctl.Model;

/// <summary>
/// Identifies a virtual service: its protocol, address and port, or a firewall mark and a family. One mark can identify two services, one
/// for IPv4 and one for IPv6 (docs/kernel.md#keys).
/// </summary>
public readonly partial record struct ServiceIdentity : IComparable<ServiceIdentity>, ISpanParsable<ServiceIdentity>
{
    private ServiceIdentity(uint firewallMark, Protocol protocol, IpAddress address, ushort port)
    {
        FirewallMark = firewallMark;
        Protocol = protocol;
        Address = address;
        Port = port;
    }

    /// <summary>The firewall mark, 1 to 2^32-1; 0 if the address identifies the service.</summary>
    public uint FirewallMark { get; }

    /// <summary>The family of the packets that the service balances.</summary>
    public IpFamily Family => Address.Family;

    /// <summary>The protocol; meaningless for a firewall mark.</summary>
    public Protocol Protocol { get; }

    /// <summary>The virtual address; for a firewall mark, only its family has a meaning.</summary>
    public IpAddress Address { get; }

    /// <summary>The port; 0 means all ports of the address, and needs persistence. Meaningless for a firewall mark.</summary>
    public ushort Port { get; }

    /// <summary>Whether a firewall mark identifies the service.</summary>
    public bool IsFirewallMark => FirewallMark != 0;

    /// <summary>Creates the identity of a service with an address.</summary>
    public static ServiceIdentity FromAddress(Protocol protocol, IpAddress address, ushort port) =>
        new(0, protocol, address, port);

    /// <summary>Creates the identity of a service with a firewall mark.</summary>
    /// <param name="family">The family of the packets that the service balances.</param>
    /// <param name="mark">The mark, 1 to 2^32-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mark is 0.</exception>
    public static ServiceIdentity FromFirewallMark(IpFamily family, uint mark)
    {
        ArgumentOutOfRangeException.ThrowIfZero(mark);
        return new ServiceIdentity(mark, default, new IpAddress(family, 0), 0);
    }

    /// <summary>Compares by protocol, address and port; firewall marks sort last. Output lists services in this order.</summary>
    public int CompareTo(ServiceIdentity other)
    {
        int order = FirewallMark.CompareTo(other.FirewallMark);
        order = order != 0 ? order : Protocol.CompareTo(other.Protocol);
        order = order != 0 ? order : Address.CompareTo(other.Address);
        return order != 0 ? order : Port.CompareTo(other.Port);
    }

    /// <summary>
    /// The spelling of model files: <c>tcp://10.0.0.1:80</c>, <c>udp://[2001:db8::1]:53</c>, <c>fwmark:7</c>, <c>fwmark6:7</c>.
    /// </summary>
    public override string ToString() => this switch
    {
        { IsFirewallMark: true, Family: IpFamily.V6 } => $"fwmark6:{FirewallMark}",
        { IsFirewallMark: true } => $"fwmark:{FirewallMark}",
        _ => $"{Protocol.Word}://{Endpoint.ToText(Address, Port)}",
    };
}
