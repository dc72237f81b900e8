using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>Finds entries that the kernel holds but <c>ipvsadm -R</c> refuses or changes.</summary>
internal static class IpvsadmLimits
{
    /// <summary>Whether ipvsadm has a name for a service: it knows no protocols other than TCP, UDP and SCTP.</summary>
    public static bool IsExpressible(VirtualService service) => service.Identity.IsFirewallMark || service.Identity.Protocol.IsBalanced;

    /// <summary>Describes each such entry of a table in a sentence.</summary>
    public static IEnumerable<string> Find(VirtualServerTable table) =>
    [
        .. table.Timeouts is { } timeouts && new[] { timeouts.Tcp, timeouts.TcpFin, timeouts.Udp }.Max() > Timeouts.PortableSeconds
            ? ["ipvsadm takes timeouts of at most 31 days, and refuses these"]
            : Array.Empty<string>(),
        .. table.Services.SelectMany(service => IsExpressible(service)
            ? OfService(service).Concat(service.Destinations.SelectMany(destination => OfDestination(service, destination)))
            : [$"ipvsadm knows only tcp, udp and sctp, so {service.Identity} is left out"]),
        .. new[] { table.Sync?.Master, table.Sync?.Backup }.OfType<SyncDaemon>()
            .Where(daemon => !ShellWord.IsPlain(daemon.Interface))
            .Select(daemon => $"ipvsadm -R takes the quotes of {ShellWord.Quote(daemon.Interface)} for a part of the interface's name: "
                + "start this daemon with a shell, or with ipvsctl"),
    ];

    private static IEnumerable<string> OfService(VirtualService service)
    {
        if (service is { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null })
        {
            yield return $"ipvsadm takes port 0 only with persistence, and {service.Identity} has none";
        }

        if (service.Settings.Persistence is { Seconds: 0 or > Persistence.PortableSeconds })
        {
            yield return $"ipvsadm takes a persistence of 1 second to 31 days, and refuses that of {service.Identity}";
        }

        if (service is { Settings.OnePacket: true, Identity: { IsFirewallMark: false, Protocol: not Protocol.Udp } })
        {
            yield return $"ipvsadm takes one-packet only with udp and firewall marks, and refuses {service.Identity}";
        }
    }

    private static IEnumerable<string> OfDestination(VirtualService service, Destination destination)
    {
        string path = $"{service.Identity}/{destination.Identity}";
        if (!destination.Forwarding.IsUsual)
        {
            yield return $"ipvsadm has no option for the forwarding method {destination.Forwarding.Word}, and would make that of {path} direct";
        }

        if (!service.Identity.IsFirewallMark && destination.Forwarding != ForwardingMethod.Nat && destination.Identity.Port != service.Identity.Port)
        {
            yield return $"ipvsadm knows another port than the service's only by nat, and would change that of {path}";
        }

        if (destination.Thresholds.Upper > Thresholds.PortableMaximum)
        {
            yield return $"ipvsadm takes thresholds of at most {Thresholds.PortableMaximum}, and refuses those of {path}";
        }

        if (destination.Forwarding == ForwardingMethod.Tunnel && !IsExpressible(destination.Tunnel))
        {
            yield return $"ipvsadm has no options for the tunnel of {path}, and would change it";
        }
    }

    private static bool IsExpressible(Tunnel tunnel) => tunnel switch
    {
        { Type: TunnelType.Gue, Checksum: TunnelChecksum.None or TunnelChecksum.Inner or TunnelChecksum.Remote } => true,
        { Type: TunnelType.Gre, Port: 0, Checksum: TunnelChecksum.None or TunnelChecksum.Inner } => true,
        { Type: TunnelType.IpIp, Port: 0, Checksum: TunnelChecksum.None } => true,
        _ => false,
    };
}
