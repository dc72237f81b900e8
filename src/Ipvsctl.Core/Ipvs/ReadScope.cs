using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>The parts of a table to read. The client requests nothing else from the kernel.</summary>
/// <param name="Services">The services to read; null for all.</param>
/// <param name="Timeouts">Whether to read the timeouts.</param>
/// <param name="Daemons">Whether to read the synchronization daemons.</param>
internal sealed record ReadScope(IReadOnlySet<ServiceIdentity>? Services, bool Timeouts, bool Daemons)
{
    /// <summary>The whole table.</summary>
    public static ReadScope Everything { get; } = new(null, Timeouts: true, Daemons: true);

    /// <summary>Returns the parts that changes touch.</summary>
    public static ReadScope For(IReadOnlyCollection<Change> changes)
    {
        var services = new HashSet<ServiceIdentity>();
        foreach (ServiceChange change in changes.OfType<ServiceChange>())
        {
            services.Add(change.Service);
        }

        return new ReadScope(
            services,
            changes.Any(change => change is UpdateTimeouts),
            changes.Any(change => change is StartDaemon or StopDaemon or RestartDaemon));
    }

    /// <summary>Returns these parts of a table.</summary>
    public VirtualServerTable Select(VirtualServerTable table) => (Services is null ? table : table.Only(Services)) with
    {
        Timeouts = Timeouts ? table.Timeouts : null,
        Sync = Daemons ? table.Sync : null,
    };
}
