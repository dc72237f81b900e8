using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// A load balancer host: its table can be observed and changed. Many threads may use one director; they take turns. All calls block: the
/// kernel answers within microseconds, so asynchronous variants would only add threads.
/// </summary>
public sealed class Director : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IpvsClient _client;
    private readonly TimeProvider _time;

    internal Director(IpvsClient client, TimeProvider? time = null)
    {
        _client = client;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The number of the director's network namespace, for the name of its lock; empty without /proc.</summary>
    internal string NamespaceNumber => _client.NamespaceNumber;

    /// <summary>The clock for waits and times.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Opens the director of the calling thread's network namespace.</summary>
    /// <param name="trace">Receives a line for each message to and from the kernel, decoded; null to skip them.</param>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static Director Open(Action<string>? trace = null) => new(IpvsClient.Open(networkNamespace: null, trace));

    /// <summary>Opens the director of another network namespace. The calling thread stays in its own.</summary>
    /// <param name="networkNamespace">A name that <c>ip netns list</c> shows, or a path such as <c>/proc/1234/ns/net</c>.</param>
    /// <param name="trace">Receives a line for each message to and from the kernel, decoded; null to skip them.</param>
    /// <exception cref="IpvsException">There is no such namespace, entering it is not permitted, or the kernel has no generic netlink.</exception>
    public static Director OpenNamespace(string networkNamespace, Action<string>? trace = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(networkNamespace);
        return new Director(IpvsClient.Open(networkNamespace, trace));
    }

    /// <summary>Reads the table with its counters, timeouts and synchronization daemons.</summary>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public Observation Observe() => Observe(ReadScope.Everything);

    /// <summary>Reads some services with their counters, and nothing else; a service that does not exist is absent from the result.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public Observation Observe(params IReadOnlyCollection<ServiceIdentity> services) =>
        Observe(new ReadScope(services.ToHashSet(), Timeouts: false, Daemons: false));

    /// <summary>Reads the table with its timeouts and synchronization daemons, without counters: this takes less time and memory.</summary>
    /// <exception cref="IpvsException">IPVS is unavailable, access is denied, or the read failed.</exception>
    public VirtualServerTable ObserveTable()
    {
        lock (_gate)
        {
            return _client.ReadTable(ReadScope.Everything);
        }
    }

    /// <summary>Makes the changes in their order, then reads what they touched again to verify them.</summary>
    /// <param name="changes">The changes; see <see cref="Plan"/>. A set of single changes is verified as far as these changes go.</param>
    /// <param name="options">How the changes are applied; null for the defaults.</param>
    /// <param name="cancellation">Ends the work between two batches, as a failure does.</param>
    /// <exception cref="IpvsException">The kernel refused a change. The table is as it was before, unless the options keep what was made.</exception>
    /// <exception cref="VerificationException">Everything was written, but the table differs from it or cannot be read.</exception>
    /// <exception cref="DrainTimeoutException">Connections are left when the time for draining is over.</exception>
    /// <exception cref="ApplyCanceledException">The work was canceled.</exception>
    /// <exception cref="RollbackException">Something could not be rolled back, or another program changed it meanwhile.</exception>
    public void Apply(ChangeSet changes, ApplyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        new ChangeApplier(this, options ?? new ApplyOptions()).Run(changes, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>Applies one stage as a transaction.</summary>
    internal void ApplyStage(ChangeSet changes, ApplyOptions options, CancellationToken cancellation)
    {
        lock (_gate)
        {
            new Transaction(_client, changes, options).Run(cancellation);
        }
    }

    private Observation Observe(ReadScope scope)
    {
        DateTimeOffset started = _time.GetUtcNow();
        lock (_gate)
        {
            VirtualServerTable table = _client.ReadTable(scope, out TableCounters counters);
            return new Observation(table, counters, started);
        }
    }
}
