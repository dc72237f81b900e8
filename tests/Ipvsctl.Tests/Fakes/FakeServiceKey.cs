using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

/// <summary>The key of a service: family and firewall mark, or family, protocol, address and port (docs/kernel.md#keys).</summary>
internal readonly record struct FakeServiceKey(ushort Family, uint FirewallMark, ushort Protocol, AddressField Address, ushort Port)
{
    private const ushort Tcp = 6;

    /// <summary>Reads the key as the kernel does: a mark wins; the mark 0 is the TCP service 0.0.0.0:0 (docs/kernel.md#keys).</summary>
    public static FakeServiceKey Read(ServiceAttributes? service)
    {
        KernelRefusal.Unless(service is { Family: not null }, Errno.EINVAL);
        KernelRefusal.Unless(
            service is { FirewallMark: not null } or { Protocol: not null, Address: not null, Port: not null }, Errno.EINVAL);
        KernelRefusal.Unless(service!.Family is AF_INET or AF_INET6, Errno.EAFNOSUPPORT);
        ushort family = service.Family!.Value;
        return service.FirewallMark is { } mark
            ? new FakeServiceKey(family, mark, Tcp, default, 0)
            : new FakeServiceKey(family, 0, service.Protocol!.Value, OfFamily(family, service.Address!.Value), service.Port!.Value);
    }

    /// <summary>Of an IPv4 address only the first four bytes count.</summary>
    public static AddressField OfFamily(ushort family, AddressField address) =>
        family == AF_INET ? AddressField.FromV4(address.V4) : address;

    /// <summary>The key as attributes, as answers have it.</summary>
    public ServiceAttributes ToAttributes() => FirewallMark != 0
        ? new ServiceAttributes { Family = Family, FirewallMark = FirewallMark }
        : new ServiceAttributes { Family = Family, Protocol = Protocol, Address = Address, Port = Port };
}
