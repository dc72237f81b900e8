using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    private const uint Tunnel = 2;
    private const byte Gue = 1;

    private void AddDestination(FakeService service, DestinationAttributes? destination)
    {
        FakeDestinationKey key = ReadFull(service, destination);
        DestinationAttributes settings = Settings(destination!);
        KernelRefusal.Unless(service.Find(key) is null, Errno.EEXIST);
        KernelRefusal.Unless(UsableAddress.Test(key.Family, key.Address, Broadcasts, LinkLocals), Errno.EINVAL);
        service.Destinations.Insert(0, new FakeDestination(key) { Settings = settings });
    }

    private void SetDestination(FakeService service, DestinationAttributes? destination)
    {
        FakeDestinationKey key = ReadFull(service, destination);
        DestinationAttributes settings = Settings(destination!);
        (service.Find(key) ?? throw new KernelRefusal(Errno.ENOENT)).Settings = settings;
    }

    private static void DeleteDestination(FakeService service, DestinationAttributes? destination)
    {
        FakeDestinationKey key = ReadKey(service, destination);
        service.Destinations.Remove(service.Find(key) ?? throw new KernelRefusal(Errno.ENOENT));
    }

    private static FakeDestinationKey ReadKey(FakeService service, DestinationAttributes? destination)
    {
        KernelRefusal.Unless(destination is { Address: not null, Port: not null }, Errno.EINVAL);
        return FakeDestinationKey.Read(service.Key.Family, destination!);
    }

    private FakeDestinationKey ReadFull(FakeService service, DestinationAttributes? destination)
    {
        KernelRefusal.Unless(
            destination is
            {
                Address: not null, Port: not null,
                ForwardingMethod: not null, Weight: not null, UpperThreshold: not null, LowerThreshold: not null,
            },
            Errno.EINVAL);
        FakeDestinationKey key = ReadKey(service, destination);
        bool mixed = key.Family != service.Key.Family;
        KernelRefusal.Unless(!mixed || (Daemons.Count == 0 && Method(destination!) == Tunnel), Errno.EINVAL);
        return key;
    }

    // SET_DEST replaces everything: what is left out of the tunnel becomes 0.
    private DestinationAttributes Settings(DestinationAttributes destination)
    {
        KernelRefusal.Unless(destination.Weight <= int.MaxValue, Errno.ERANGE);
        KernelRefusal.Unless(destination.LowerThreshold <= destination.UpperThreshold, Errno.ERANGE);
        KernelRefusal.Unless(destination.TunnelType != Gue || destination.TunnelPort is not (null or 0), Errno.EINVAL);

        // Some kernels accept it; a tool must not rely on that (docs/kernel.md#thresholds).
        KernelRefusal.Unless(destination.UpperThreshold <= int.MaxValue, Errno.EINVAL);
        return new DestinationAttributes
        {
            ForwardingMethod = Method(destination),
            Weight = destination.Weight,
            UpperThreshold = destination.UpperThreshold,
            LowerThreshold = destination.LowerThreshold,
            TunnelType = destination.TunnelType ?? 0,
            TunnelPort = destination.TunnelPort ?? 0,
            TunnelFlags = destination.TunnelFlags ?? 0,
            Unknown = Known(destination.Unknown),
        };
    }

    private static uint Method(DestinationAttributes destination) => destination.ForwardingMethod!.Value & IP_VS_CONN_F_FWD_MASK;
}
