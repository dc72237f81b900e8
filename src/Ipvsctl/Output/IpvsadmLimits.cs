using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>Finds entries that the kernel holds but <c>ipvsadm -R</c> refuses or changes.</summary>
internal static class IpvsadmLimits
{
    /// <summary>Describes each such entry of a table in a sentence.</summary>
    public static IEnumerable<string> Find(VirtualServerTable table)
    {
        foreach (VirtualService service in table.Services.Where(service => !service.Identity.IsFirewallMark))
        {
            if (service is { Identity.Port: 0, Settings.Persistence: null })
            {
                yield return $"ipvsadm takes port 0 only with persistence, and {service.Identity} has none";
            }

            foreach (Destination unsupported in service.Destinations.Where(destination =>
                destination.Forwarding != ForwardingMethod.Nat && destination.Identity.Port != service.Identity.Port))
            {
                yield return "ipvsadm knows another port than the service's only by nat, "
                    + $"and would change that of {service.Identity}/{unsupported.Identity}";
            }
        }

        foreach (SyncDaemon daemon in new[] { table.Sync?.Master, table.Sync?.Backup }.OfType<SyncDaemon>()
            .Where(daemon => !ShellWord.IsPlain(daemon.Interface)))
        {
            yield return $"ipvsadm -R takes the quotes of {ShellWord.Quote(daemon.Interface)} for a part of the interface's name: "
                + "start this daemon with a shell, or with ipvsctl";
        }
    }
}
