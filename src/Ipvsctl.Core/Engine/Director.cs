using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Reads and changes the IPVS table of a load balancer host. Many threads can share a director: a lock serializes their requests. All calls
/// block, because the kernel answers within microseconds and asynchronous variants would only add threads.
/// </summary>
public sealed class Director : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IpvsClient _client;

    internal Director(IpvsClient client) => _client = client;

    /// <summary>Identifies the director's network namespace, and names its lock; empty if the kernel does not tell it.</summary>
    /// <exception cref="IOException">The kernel could tell it, but the call failed. HResult is the error number.</exception>
    internal string NamespaceNumber => _client.NamespaceNumber;

    /// <summary>Opens the director of the calling thread's network namespace.</summary>
    /// <param name="trace">Receives one decoded line for each message to and from the kernel; null to skip them.</param>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static Director Open(Action<string>? trace = null) => new(IpvsClient.Open(networkNamespace: null, trace));

    /// <summary>Opens the director of another network namespace. The calling thread stays in its own namespace.</summary>
    /// <param name="networkNamespace">A name that <c>ip netns list</c> shows, or a path such as <c>/proc/1234/ns/net</c>.</param>
    /// <param name="trace">Receives one decoded line for each message to and from the kernel; null to skip them.</param>
    /// <exception cref="IpvsException">
    /// The namespace is missing, entering it is not permitted, or the kernel has no generic netlink.
    /// </exception>
    public static Director OpenNamespace(string networkNamespace, Action<string>? trace = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(networkNamespace);
        return new Director(IpvsClient.Open(networkNamespace, trace));
    }

    /// <summary>Reads the table with its counters, timeouts and synchronization daemons.</summary>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public Observation Observe() => Observe(ReadScope.Everything);

    /// <summary>Reads only the given services, with their counters. The result omits services that do not exist.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public Observation Observe(params IReadOnlyCollection<ServiceIdentity> services) =>
        Observe(new ReadScope(new HashSet<ServiceIdentity>(services), Timeouts: false, Daemons: false));

    /// <summary>Reads the table with its timeouts and synchronization daemons. Without counters, it takes less time and memory.</summary>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public VirtualServerTable ObserveTable()
    {
        lock (_gate)
        {
            return _client.ReadTable(ReadScope.Everything);
        }
    }

    /// <summary>Applies the changes in order, then rereads what they touched to verify them.</summary>
    /// <param name="changes">The changes; see <see cref="Plan"/>. For a set of single changes, it verifies only these.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellation">Ends the work between two batches, with the same rollback as a failure.</param>
    /// <exception cref="IpvsException">
    /// The kernel refused a change, or the drain could not read the connections; <see cref="DirectorException.State"/> describes the table.
    /// </exception>
    /// <exception cref="VerificationException">All changes were written, but the table differs from them or cannot be read.</exception>
    /// <exception cref="DrainTimeoutException">Destinations still have connections after the drain timeout.</exception>
    /// <exception cref="ApplyCanceledException">The caller canceled the work.</exception>
    /// <exception cref="ApplyMemoryException">Memory ran out.</exception>
    /// <exception cref="RollbackException">The rollback failed, or another program changed the table meanwhile.</exception>
    public void Apply(ChangeSet changes, ApplyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        new ChangeApplier(this, options ?? new ApplyOptions()).Run(changes, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>Sends the smallest request that only a program that may change the table can make.</summary>
    /// <exception cref="IpvsException">IPVS is unavailable, or access is denied.</exception>
    internal void CheckAccess()
    {
        lock (_gate)
        {
            _ = _client.ReadTable(new ReadScope(new HashSet<ServiceIdentity>(), Timeouts: true, Daemons: false));
        }
    }

    /// <summary>Applies one stage as a transaction.</summary>
    internal void ApplyStage(ChangeSet changes, ApplyOptions options, CancellationToken cancellation)
    {
        lock (_gate)
        {
            new Transaction(_client, changes, options).Run(cancellation);
        }
    }

    /// <summary>Lists the destinations that are out of the order of a new service, in the order in which to add them again.</summary>
    internal ImmutableArray<DestinationIdentity> FindMisplaced(ServiceIdentity service)
    {
        lock (_gate)
        {
            return OrderPlan.ToReplace(_client.ReadOrder(service));
        }
    }

    /// <summary>
    /// Deletes a destination and adds it again, in one datagram: the kernel returns it from its trash with its connections
    /// (docs/kernel.md#removal). If the kernel refuses the addition, it tries once more.
    /// </summary>
    internal void Replace(ServiceIdentity service, Destination destination)
    {
        IpvsRequest add = IpvsRequest.From(new AddDestination(service, destination));
        lock (_gate)
        {
            IReadOnlyList<IpvsRefusal> refusals = _client.Execute([IpvsRequest.From(new DeleteDestination(service, destination)), add]);
            if (refusals is [{ Index: 1 }])
            {
                refusals = _client.Execute([add]);
            }

            if (refusals.Count > 0)
            {
                throw refusals[0].ToException();
            }
        }
    }

    private Observation Observe(ReadScope scope)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        lock (_gate)
        {
            VirtualServerTable table = _client.ReadTable(scope, out TableCounters counters);
            return new Observation(table, counters, started);
        }
    }
}
