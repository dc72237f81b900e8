using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>
/// Makes tables that a kernel could hold and a model file can describe, with everything that they may have. Addresses come from a small
/// pool, so that two tables have much in common.
/// </summary>
/// <param name="random">What is random about them.</param>
/// <param name="repertoire">What they may have.</param>
internal sealed class RandomTables(Random random, Repertoire repertoire)
{
    // Beside destinations of the other family no daemon runs, so half of the tables have none.
    private readonly bool _mixesFamilies = random.Next(2) == 0;

    /// <summary>Makes tables that a model file can describe.</summary>
    public RandomTables(Random random)
        : this(random, Repertoire.Anything)
    {
    }

    /// <summary>A table of up to a dozen services.</summary>
    public VirtualServerTable Table() => Table(Some(12, Service));

    /// <summary>A table of services, the first of each identity.</summary>
    public VirtualServerTable Table(IEnumerable<VirtualService> some)
    {
        ImmutableArray<VirtualService> services = [.. some.DistinctBy(service => service.Identity)];
        bool mixed = services.Any(service => service.HasMixedFamilies);
        return new VirtualServerTable(services, Timeouts(), mixed ? SyncDaemons.None : new RandomDaemons(random).Daemons());
    }

    /// <summary>A service of a few destinations.</summary>
    public VirtualService Service()
    {
        ServiceIdentity identity = Identity();
        return new VirtualService(identity, Settings(identity), [.. Destinations(identity)]);
    }

    /// <summary>A few destinations of a service.</summary>
    public IEnumerable<Destination> Destinations(ServiceIdentity service) =>
        Some(5, () => Destination(service)).DistinctBy(destination => destination.Identity);

    /// <summary>What names a service.</summary>
    public ServiceIdentity Identity() => random.Next(3) == 0
        ? ServiceIdentity.FromFirewallMark(OneOf(IpFamily.V4, IpFamily.V6), random.Next(2) == 0 ? (uint)random.Next(1, 5) : (uint)random.NextInt64(1, 1L << 32))
        : ServiceIdentity.FromAddress(OneOf(Protocol.Tcp, Protocol.Udp, Protocol.Sctp), Address(), Port());

    /// <summary>What names a destination.</summary>
    public DestinationIdentity DestinationIdentity() => new(Address(), Port());

    /// <summary>An address of either family.</summary>
    public IpAddress Address() => random.Next(4) switch
    {
        0 => new IpAddress(IpFamily.V4, (uint)random.NextInt64(1L << 32)),
        1 => new IpAddress(IpFamily.V6, new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64() >> random.Next(64))),
        2 => new IpAddress(IpFamily.V4, 0x0a000000u + (uint)random.Next(3)),
        _ => new IpAddress(IpFamily.V6, (uint)random.Next(3)),
    };

    /// <summary>A destination of a service.</summary>
    public Destination Destination(ServiceIdentity service)
    {
        IpAddress address = Server(service.Family);
        ForwardingMethod forwarding = address.Family == service.Family
            ? repertoire.WithinIpvsadm || random.Next(8) > 0
                ? OneOf(ForwardingMethod.Nat, ForwardingMethod.Direct, ForwardingMethod.Tunnel)
                : OneOf(ForwardingMethod.LocalNode, ForwardingMethod.Bypass, (ForwardingMethod)random.Next(5, 8))
            : ForwardingMethod.Tunnel;
        return new Destination(
            new DestinationIdentity(address, repertoire.KeepsPort(service, forwarding) ? service.Port : Port()),
            forwarding,
            OneOf(0, 1, 100, random.Next(), int.MaxValue),
            Thresholds(),
            forwarding == ForwardingMethod.Tunnel ? Tunnel() : default);
    }

    // A unicast address: not the unspecified one, no group's, no IPv4 address in IPv6 clothes.
    private IpAddress Server(IpFamily service)
    {
        IpFamily family = _mixesFamilies ? OneOf(IpFamily.V4, IpFamily.V6) : service;
        return (family, random.Next(2)) switch
        {
            (IpFamily.V4, 0) => new IpAddress(family, (uint)random.NextInt64(1, 0xe0000000L)),
            (IpFamily.V4, _) => new IpAddress(family, 0x0a000000u + (uint)random.Next(4)),
            (_, 0) => new IpAddress(family, new UInt128((ulong)random.NextInt64(1, long.MaxValue), (ulong)random.NextInt64())),
            _ => new IpAddress(family, (uint)random.Next(1, 4)),
        };
    }

    /// <summary>Settings of a service.</summary>
    public ServiceSettings Settings(ServiceIdentity service)
    {
        bool mayBeOnePacket = service.IsFirewallMark || service.Protocol == Protocol.Udp;
        return new ServiceSettings(
            new Scheduler(OneOf<string>(repertoire.Schedulers)),
            (SchedulerFlags)random.Next(8),
            mayBeOnePacket && random.Next(3) == 0,
            random.Next(3) == 0 || repertoire.NeedsPersistence(service) ? Persistence(service.Family) : null);
    }

    private Persistence Persistence(IpFamily family) => new(
        (uint)OneOf(1, 360, random.Next(1, 2678401), 2678400),
        family == IpFamily.V6 ? (uint)random.Next(1, 129) : OneOf(uint.MaxValue, 0xffffff00u, 0u, (uint)random.NextInt64(1L << 32)),
        OneOf<string?>(repertoire.Engines));

    private Thresholds Thresholds()
    {
        int upper = random.Next(1, int.MaxValue);
        return OneOf(default, new Thresholds((uint)upper, 0), new Thresholds((uint)upper, (uint)random.Next(upper)), new Thresholds(int.MaxValue, int.MaxValue));
    }

    private Tunnel Tunnel() => OneOf(
        default,
        new Tunnel(TunnelType.Gue, (ushort)random.Next(1, 65536), OneOf(TunnelChecksum.None, TunnelChecksum.Inner, TunnelChecksum.Remote)),
        new Tunnel(TunnelType.Gre, 0, OneOf(TunnelChecksum.None, TunnelChecksum.Inner)));

    private Timeouts Timeouts() => new(Seconds(900), Seconds(120), Seconds(300));

    private uint Seconds(uint usual) => OneOf(usual, usual, (uint)random.Next(1, 2678401));

    private ushort Port() => (ushort)OneOf(0, 80, 443, random.Next(65536), 65535);

    private T OneOf<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    private T[] Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
