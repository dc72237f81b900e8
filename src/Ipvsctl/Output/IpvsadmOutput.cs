using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>
/// Writes a table as input for <c>ipvsadm -R</c>. Keeps thresholds and firewall marks from 2^31 on, which <c>ipvsadm -S</c> loses. Writes
/// timeouts and synchronization daemons as separate commands. Quotes names for a shell; <see cref="IpvsadmLimits"/> warns of the quotes.
/// </summary>
internal static class IpvsadmOutput
{
    /// <summary>Writes the rules.</summary>
    public static void Write(TextWriter writer, VirtualServerTable table)
    {
        if (table.Timeouts is { } timeouts && timeouts != Timeouts.KernelDefault)
        {
            writer.WriteLine($"--set {timeouts.Tcp} {timeouts.TcpFin} {timeouts.Udp}");
        }

        foreach (VirtualService service in table.Services.Where(IpvsadmLimits.IsExpressible))
        {
            string name = Name(service.Identity);
            writer.WriteLine($"-A {name} -s {ShellWord.Quote(service.Settings.Scheduler.Name)}{Options(service)}");
            foreach (Destination destination in service.Destinations)
            {
                writer.WriteLine($"-a {name} -r {destination.Identity} {Options(destination)}");
            }
        }

        foreach (SyncDaemon daemon in new[] { table.Sync?.Master, table.Sync?.Backup }.OfType<SyncDaemon>())
        {
            writer.WriteLine(
                $"--start-daemon {daemon.Role.Word} --mcast-interface {ShellWord.Quote(daemon.Interface)} --syncid {daemon.Id} "
                + $"--sync-maxlen {daemon.MaximumLength} --mcast-group {daemon.Group} --mcast-port {daemon.Port} --mcast-ttl {daemon.TimeToLive}");
        }
    }

    private static string Name(ServiceIdentity identity) => identity switch
    {
        { IsFirewallMark: true, Family: IpFamily.V6 } => $"-f {identity.FirewallMark} -6",
        { IsFirewallMark: true } => $"-f {identity.FirewallMark}",
        { Protocol: Protocol.Tcp } => $"-t {Endpoint.ToText(identity.Address, identity.Port)}",
        { Protocol: Protocol.Udp } => $"-u {Endpoint.ToText(identity.Address, identity.Port)}",
        _ => $"--sctp-service {Endpoint.ToText(identity.Address, identity.Port)}",
    };

    private static string Options(VirtualService service)
    {
        ServiceSettings settings = service.Settings;
        string options = "";
        if (settings.Persistence is { } persistence)
        {
            options += $" -p {persistence.Seconds}";
            if (persistence.Netmask != Persistence.DefaultNetmask(service.Identity.Family))
            {
                options += service.Identity.Family == IpFamily.V4
                    ? $" -M {new IpAddress(IpFamily.V4, persistence.Netmask)}"
                    : $" -M {persistence.Netmask}";
            }

            options += persistence.Engine is { } engine ? $" --pe {ShellWord.Quote(engine)}" : "";
        }

        options += settings.OnePacket ? " -o" : "";
        string flags = string.Join(',', FlagWords.Words(settings with { OnePacket = false }));
        return flags.Length == 0 ? options : $"{options} -b {flags}";
    }

    private static string Options(Destination destination)
    {
        string method = destination.Forwarding switch
        {
            ForwardingMethod.Nat => "-m",
            ForwardingMethod.Tunnel => "-i",
            _ => "-g",
        };
        string options = $"{method} -w {destination.Weight}";
        options += destination.Thresholds.Upper > 0 ? $" -x {destination.Thresholds.Upper}" : "";
        options += destination.Thresholds.Lower > 0 ? $" -y {destination.Thresholds.Lower}" : "";
        return destination.Forwarding == ForwardingMethod.Tunnel ? $"{options} {Options(destination.Tunnel)}" : options;
    }

    private static string Options(Tunnel tunnel)
    {
        string checksum = tunnel.Checksum switch
        {
            TunnelChecksum.Inner => "--tun-csum",
            TunnelChecksum.Remote => "--tun-remcsum",
            _ => "--tun-nocsum",
        };
        return tunnel.Type switch
        {
            TunnelType.Gue => $"--tun-type gue --tun-port {tunnel.Port} {checksum}",
            TunnelType.Gre => $"--tun-type gre {checksum}",
            _ => "--tun-type ipip",
        };
    }
}
