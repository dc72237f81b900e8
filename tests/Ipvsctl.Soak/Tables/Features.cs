using Ipvsctl.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>What a table may have, one thing at a time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsIn">Whether a table has it.</param>
internal sealed record Feature(string Name, Predicate<VirtualServerTable> IsIn);

/// <summary>Everything that a table may have.</summary>
internal static class Features
{
    private const uint SignBit = 0x80000000;

    private static readonly string[] Schedulers =
        ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "none"];

    private static readonly string[] FlaggedSchedulers = ["sh", "mh", "rr"];
    private static readonly SchedulerFlags[] Flags = [SchedulerFlags.Flag1, SchedulerFlags.Flag2, SchedulerFlags.Flag3];
    private static readonly ForwardingMethod[] Methods = [ForwardingMethod.Nat, ForwardingMethod.Tunnel, ForwardingMethod.Direct];
    private static readonly bool[] Either = [false, true];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        new("no service", table => table.Services.IsEmpty),
        .. Identities(),
        .. Schedulers.Select(name => OfService($"scheduler {name}", service => service.Settings.Scheduler.Name == name)),
        .. Settings(),
        .. Destinations(),
        .. Tunnels(),
        .. Sections(),
    ];

    private static IEnumerable<Feature> Identities() =>
    [
        .. from protocol in Enum.GetValues<Protocol>()
           from family in Enum.GetValues<IpFamily>()
           select OfService($"{protocol} {family}", one => one.Identity is { IsFirewallMark: false } id && (id.Protocol, id.Family) == (protocol, family)),
        OfService("port 0", one => one.Identity is { IsFirewallMark: false, Port: 0 }),
        OfService("port 0 without persistence", one => one is { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null }),
        .. from family in Enum.GetValues<IpFamily>()
           from large in Either
           select OfService(
               $"{(large ? "large " : "")}firewall mark {family}",
               one => one.Identity.IsFirewallMark && one.Identity.Family == family && one.Identity.FirewallMark >= SignBit == large),
        OfService("no destination", one => one.Destinations.IsEmpty),
    ];

    private static IEnumerable<Feature> Settings() =>
    [
        .. from scheduler in FlaggedSchedulers
           from flag in Flags
           select OfService($"{scheduler} {flag}", one => one.Settings.Scheduler.Name == scheduler && one.Settings.Flags.HasFlag(flag)),
        OfService("one-packet", one => one.Settings.OnePacket),
        OfPersistence("a day's persistence", (one, _) => one.Seconds >= 86400),
        OfPersistence("the longest persistence", (one, _) => one.Seconds == Persistence.PortableSeconds),
        OfPersistence("netmask 0.0.0.0", (one, family) => family == IpFamily.V4 && one.Netmask == 0),
        OfPersistence("netmask of a prefix", (one, family) => family == IpFamily.V4 && one.Netmask == 0xffffff00),
        OfPersistence("netmask with holes", (one, family) => family == IpFamily.V4 && uint.LeadingZeroCount(~one.Netmask) != uint.PopCount(one.Netmask)),
        OfPersistence("netmask IPv6", (one, family) => family == IpFamily.V6 && one.Netmask < 128),
        OfPersistence("engine sip", (one, _) => one.Engine == "sip"),
    ];

    private static IEnumerable<Feature> Destinations() =>
    [
        .. Methods.Select(method => OfDestination($"{method}", (_, one) => one.Forwarding == method)),
        OfDestination("another port", (service, one) => !service.IsFirewallMark && one.Identity.Port != service.Port),
        OfDestination("the client's port", (_, one) => one.Identity.Port == 0),
        OfDestination("IPv6 behind IPv4", (service, one) => (service.Family, one.Identity.Address.Family) == (IpFamily.V4, IpFamily.V6)),
        OfDestination("IPv4 behind IPv6", (service, one) => (service.Family, one.Identity.Address.Family) == (IpFamily.V6, IpFamily.V4)),
        OfDestination("weight 0", (_, one) => one.Weight == 0),
        OfDestination("a weight above 65535", (_, one) => one.Weight > 65535),
        OfDestination("the largest weight", (_, one) => one.Weight == int.MaxValue),
        OfDestination("upper threshold alone", (_, one) => one.Thresholds is { Upper: > 0, Lower: 0 }),
        OfDestination("both thresholds", (_, one) => one.Thresholds.Lower > 0 && one.Thresholds.Lower < one.Thresholds.Upper),
        OfDestination("equal thresholds", (_, one) => one.Thresholds.Lower > 0 && one.Thresholds.Lower == one.Thresholds.Upper),
    ];

    private static IEnumerable<Feature> Tunnels() =>
        from kind in new (TunnelType Type, TunnelChecksum Checksum)[]
        {
            (TunnelType.IpIp, TunnelChecksum.None), (TunnelType.Gue, TunnelChecksum.None), (TunnelType.Gue, TunnelChecksum.Inner),
            (TunnelType.Gue, TunnelChecksum.Remote), (TunnelType.Gre, TunnelChecksum.None), (TunnelType.Gre, TunnelChecksum.Inner),
        }
        select OfDestination(
            $"tunnel {kind.Type} {kind.Checksum}",
            (_, one) => one.Forwarding == ForwardingMethod.Tunnel && (one.Tunnel.Type, one.Tunnel.Checksum) == kind);

    private static IEnumerable<Feature> Sections() =>
    [
        new("timeouts", table => table.Timeouts is { Tcp: not 900, TcpFin: not 120, Udp: not 300 }),
        new("both daemons", table => table.Sync is { Master: not null, Backup: not null }),
        .. Enum.GetValues<SyncRole>().SelectMany(role => new[]
        {
            OfDaemon("daemon", role, _ => true),
            OfDaemon("IPv6 group", role, one => one.Group.Family == IpFamily.V6),
            OfDaemon("id", role, one => one.Id > 0),
            OfDaemon("length", role, one => one.MaximumLength != SyncDaemon.KeptLength(role, one.Group.Family, requested: null)),
            OfDaemon("port", role, one => one.Port != SyncDaemon.DefaultPort),
            OfDaemon("time to live", role, one => one.TimeToLive != SyncDaemon.DefaultTimeToLive),
        }),
    ];

    private static Feature OfService(string name, Predicate<VirtualService> has) => new(name, table => table.Services.Any(one => has(one)));

    private static Feature OfPersistence(string name, Func<Persistence, IpFamily, bool> has) =>
        OfService(name, service => service.Settings.Persistence is { } persistence && has(persistence, service.Identity.Family));

    private static Feature OfDestination(string name, Func<ServiceIdentity, Destination, bool> has) =>
        OfService(name, service => service.Destinations.Any(one => has(service.Identity, one)));

    private static Feature OfDaemon(string name, SyncRole role, Predicate<SyncDaemon> has) =>
        new($"{role}: {name}", table => table.Sync?.Find(role) is { } daemon && has(daemon));
}
