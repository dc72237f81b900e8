using Ipvsctl.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>A table as ipvsadm takes it. It is not what the product prints, for that is on trial.</summary>
internal static class Rules
{
    /// <summary>A rule a line; what ipvsadm has no words for is left to <see cref="BeyondIpvsadm"/>.</summary>
    public static string Of(VirtualServerTable table) => string.Concat(Lines(table).Select(words => $"{string.Join(' ', words.OfType<string>())}\n"));

    private static IEnumerable<IEnumerable<string?>> Lines(VirtualServerTable table)
    {
        yield return ["--set", $"{table.Timeouts!.Tcp}", $"{table.Timeouts.TcpFin}", $"{table.Timeouts.Udp}"];
        foreach (VirtualService service in table.Services)
        {
            string[] name = [.. Name(service.Identity)];
            yield return ["--add-service", .. name, "--scheduler", service.Settings.Scheduler.Name, .. Settings(service)];
            foreach (Destination destination in service.Destinations.Where(one => !BeyondIpvsadm.IsNameless(service, one)))
            {
                yield return ["--add-server", .. name, "--real-server", $"{destination.Identity}", .. Words(destination)];
            }
        }

        foreach (SyncRole role in Enum.GetValues<SyncRole>())
        {
            if (table.Sync?.Find(role) is { } daemon)
            {
                yield return Words(daemon);
            }
        }
    }

    private static IEnumerable<string> Name(ServiceIdentity service) => service switch
    {
        { IsFirewallMark: true, Family: IpFamily.V6 } => ["--fwmark-service", $"{service.FirewallMark}", "--ipv6"],
        { IsFirewallMark: true } => ["--fwmark-service", $"{service.FirewallMark}"],
        _ => [$"--{service.Protocol.ToString().ToLowerInvariant()}-service", Endpoint.ToText(service.Address, service.Port)],
    };

    private static IEnumerable<string?> Settings(VirtualService service)
    {
        ServiceSettings settings = service.Settings;
        uint? seconds = settings.Persistence?.Seconds ?? (BeyondIpvsadm.LacksPersistence(service) ? 1 : null);
        string flags = string.Join(',', Flags(settings));
        return
        [
            seconds is null ? null : $"--persistent={seconds}",
            settings.Persistence is { } persistence ? $"--netmask={Netmask(persistence, service.Identity.Family)}" : null,
            settings.Persistence?.Engine is { } engine ? $"--pe={engine}" : null,
            settings.OnePacket ? "--ops" : null,
            flags.Length == 0 ? null : $"--sched-flags={flags}",
        ];
    }

    private static string Netmask(Persistence persistence, IpFamily family) =>
        family == IpFamily.V6 ? $"{persistence.Netmask}" : $"{new IpAddress(family, persistence.Netmask)}";

    private static IEnumerable<string> Flags(ServiceSettings settings)
    {
        string scheduler = settings.Scheduler.Name;
        (string first, string second) = scheduler is "sh" or "mh" ? ($"{scheduler}-fallback", $"{scheduler}-port") : ("flag-1", "flag-2");
        (SchedulerFlags Flag, string Word)[] words = [(SchedulerFlags.Flag1, first), (SchedulerFlags.Flag2, second), (SchedulerFlags.Flag3, "flag-3")];
        return words.Where(one => settings.Flags.HasFlag(one.Flag)).Select(one => one.Word);
    }

    private static IEnumerable<string?> Words(Destination destination) =>
    [
        destination.Forwarding switch
        {
            ForwardingMethod.Nat => "--masquerading",
            ForwardingMethod.Direct => "--gatewaying",
            _ => $"--ipip --tun-type={destination.Tunnel.Type.ToString().ToLowerInvariant()}",
        },
        destination.Tunnel.Port == 0 ? null : $"--tun-port={destination.Tunnel.Port}",
        destination.Tunnel.Checksum switch
        {
            TunnelChecksum.Inner => "--tun-csum",
            TunnelChecksum.Remote => "--tun-remcsum",
            _ => null,
        },
        $"--weight={destination.Weight}",
        $"--u-threshold={destination.Thresholds.Upper}",
        $"--l-threshold={destination.Thresholds.Lower}",
    ];

    private static IEnumerable<string?> Words(SyncDaemon daemon) =>
    [
        $"--start-daemon={daemon.Role.ToString().ToLowerInvariant()}",
        $"--mcast-interface={daemon.Interface}",
        $"--syncid={daemon.Id}",
        daemon.MaximumLength is { } length ? $"--sync-maxlen={length}" : null,
        $"--mcast-group={daemon.Group}",
        $"--mcast-port={daemon.Port}",
        $"--mcast-ttl={daemon.TimeToLive}",
    ];
}
