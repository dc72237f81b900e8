using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Soak;

/// <summary>
/// A random table that the kernel takes, and another one made of it: services and destinations stay, change, go and come, and so do timeouts
/// and daemons. Interfaces for those are <see cref="Interface"/>.
/// </summary>
/// <param name="random">What everything comes from.</param>
internal sealed class RandomTransition(Random random)
{
    /// <summary>The interface that daemons speak on.</summary>
    public const string Interface = "soak0";

    private static readonly string[] Schedulers = ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "mh", "sed", "nq", "fo", "ovf", "none"];

    /// <summary>A table of up to eight services.</summary>
    public VirtualServerTable Table() => Whole([.. Some(1, 8, () => Service(Identity())).DistinctBy(service => service.Identity)]);

    /// <summary>A table that has much in common with another.</summary>
    public VirtualServerTable Next(VirtualServerTable table)
    {
        IEnumerable<VirtualService> kept = table.Services.Where(_ => random.Next(4) > 0).Select(service => random.Next(4) switch
        {
            0 => service,
            1 => new VirtualService(service.Identity, Settings(service.Identity), service.Destinations),
            _ => new VirtualService(service.Identity, Settings(service.Identity), [.. Destinations(service)]),
        });
        return Whole([.. kept.Concat(Some(0, 4, () => Service(Identity()))).DistinctBy(service => service.Identity)]);
    }

    /// <summary>One of several.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    // No daemon runs beside a destination of another family than its service.
    private VirtualServerTable Whole(ImmutableArray<VirtualService> services) => new(
        services,
        new Timeouts(OneOf(900u, 60u, 7200u), OneOf(120u, 30u), OneOf(300u, 17u)),
        services.Any(service => service.HasMixedFamilies) ? SyncDaemons.None : new SyncDaemons(Daemon(SyncRole.Master), Daemon(SyncRole.Backup)));

    private SyncDaemon? Daemon(SyncRole role) => random.Next(3) > 0 ? null : new SyncDaemon(
        role, Interface, OneOf<byte>(0, 7, 255), OneOf<ushort>(1400, 1472), SyncDaemon.DefaultGroup, OneOf<ushort>(8848, 9999), OneOf<byte>(1, 9));

    private ServiceIdentity Identity() => random.Next(4) == 0
        ? ServiceIdentity.FromFirewallMark(OneOf(IpFamily.V4, IpFamily.V6), (uint)random.Next(1, 5))
        : ServiceIdentity.FromAddress(OneOf(Protocol.Tcp, Protocol.Udp, Protocol.Sctp), Address(OneOf(IpFamily.V4, IpFamily.V6)), OneOf<ushort>(80, 443));

    private VirtualService Service(ServiceIdentity identity) => new(identity, Settings(identity), [.. Several(identity)]);

    // Some stay, some change, some are new.
    private IEnumerable<Destination> Destinations(VirtualService service) => service.Destinations
        .Where(_ => random.Next(3) > 0)
        .Select(destination => random.Next(2) == 0 ? destination : destination with { Weight = random.Next(100), Thresholds = Thresholds() })
        .Concat(Several(service.Identity))
        .DistinctBy(destination => destination.Identity);

    private IEnumerable<Destination> Several(ServiceIdentity service) =>
        Some(0, 5, () => Destination(service)).DistinctBy(destination => destination.Identity);

    private Destination Destination(ServiceIdentity service)
    {
        IpFamily family = random.Next(12) == 0 ? OneOf(IpFamily.V4, IpFamily.V6) : service.Family;
        ForwardingMethod forwarding = family == service.Family
            ? OneOf(ForwardingMethod.Nat, ForwardingMethod.Direct, ForwardingMethod.Tunnel)
            : ForwardingMethod.Tunnel;
        ushort port = forwarding != ForwardingMethod.Nat && !service.IsFirewallMark ? service.Port : OneOf<ushort>(80, 8080);
        return new Destination(
            new DestinationIdentity(Address(family), port),
            forwarding,
            random.Next(100),
            Thresholds(),
            forwarding == ForwardingMethod.Tunnel ? OneOf(default, new Tunnel(TunnelType.Gue, 6080, TunnelChecksum.Remote)) : default);
    }

    private Thresholds Thresholds() => OneOf(default, new Thresholds(100, 0), new Thresholds(100, 75));

    private ServiceSettings Settings(ServiceIdentity service) => new(
        new Scheduler(OneOf(Schedulers)),
        (SchedulerFlags)random.Next(8),
        (service.IsFirewallMark || service.Protocol == Protocol.Udp) && random.Next(3) == 0,
        random.Next(3) > 0 ? null : new Persistence(
            OneOf(60u, 360u),
            service.Family == IpFamily.V6 ? OneOf(64u, 128u) : OneOf(uint.MaxValue, 0xffffff00u),
            OneOf<string?>(null, null, "sip")));

    // Documentation addresses: nobody's own, no network's broadcast address.
    private IpAddress Address(IpFamily family) => family == IpFamily.V4
        ? new IpAddress(family, 0xc6336400u + (uint)random.Next(1, 9))
        : new IpAddress(family, new UInt128(0x2001_0db8_0000_0000, (ulong)random.Next(1, 9)));

    private T[] Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
