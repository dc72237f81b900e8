using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

/// <summary>What names a destination within its service.</summary>
internal readonly record struct FakeDestinationKey(ushort Family, AddressField Address, ushort Port)
{
    /// <summary>Reads the key as the kernel does: an absent family, or 0, is the service's (docs/kernel.md#keys).</summary>
    public static FakeDestinationKey Read(ushort service, DestinationAttributes attributes)
    {
        ushort family = attributes.Family is { } given and not 0 ? given : service;
        KernelRefusal.Unless(family is AF_INET or AF_INET6, Errno.EAFNOSUPPORT);
        return new FakeDestinationKey(
            family, FakeServiceKey.OfFamily(family, attributes.Address!.Value), attributes.Port!.Value);
    }
}
