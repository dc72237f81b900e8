using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>A load balancer host: its table can be observed and changed. The front door of the library.</summary>
public sealed class Director : IDisposable
{
    private readonly IpvsClient _client;

    internal Director(IpvsClient client) => _client = client;

    /// <summary>Takes the time of writing and of verifying; null if nobody wants to know.</summary>
    public PhaseClock? Clock { get; set; }

    /// <summary>The director of the network namespace that the calling thread is in.</summary>
    /// <param name="trace">Is handed a line for every message to and from the kernel, decoded; null if nobody wants to see them.</param>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static Director Open(Action<string>? trace = null) => new(IpvsClient.Open(trace));

    /// <summary>Moves the calling thread into another network namespace: directors that it opens from now on are those of that namespace.</summary>
    /// <param name="networkNamespace">A name that <c>ip netns list</c> shows, or a path such as <c>/proc/1234/ns/net</c>.</param>
    /// <exception cref="IpvsException">There is no such namespace, or it may not be entered.</exception>
    public static void Enter(string networkNamespace) => IpvsClient.Enter(networkNamespace);

    /// <summary>The table as the kernel has it now, with timeouts and synchronisation daemons.</summary>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    /// <param name="counters">Is told what services and destinations have counted; null if nobody wants to know.</param>
    public VirtualServerTable Observe(TableCounters? counters = null) => _client.ReadTable(counters);

    /// <summary>One service as the kernel has it now; null if there is none of that identity.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="counters">Is told what its destinations have counted; null if nobody wants to know.</param>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    public VirtualService? Observe(ServiceIdentity identity, TableCounters? counters = null) => _client.ReadService(identity, counters);

    /// <summary>Makes the changes in their order, then reads what was touched again to prove it.</summary>
    /// <param name="changes">What must happen; see <see cref="ChangeSetBuilder"/>.</param>
    /// <param name="done">Is told of each step that was done.</param>
    /// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
    /// <param name="interruption">Ends it early, as a failure does.</param>
    /// <exception cref="IpvsException">A change was refused; the table is as it was before. Or another program undid one.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the table is as it was before.</exception>
    /// <exception cref="RollbackException">Something could not be taken back, or another program changed it meanwhile.</exception>
    public void Apply(
        ChangeSet changes, Action<Change>? done = null, OnFailure onFailure = OnFailure.Rollback, CancellationToken interruption = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        new Transaction(_client, changes, done, Clock).Run(onFailure, interruption);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
