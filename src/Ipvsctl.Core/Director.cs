using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>A load balancer host: its table can be observed and changed. The front door of the library.</summary>
public sealed class Director : IDisposable
{
    // More in one datagram brings no speed; and should the kernel refuse all of them, its answers still fit its buffer (ipvs-netlink 7.3).
    private const int BatchSize = 128;

    private readonly IpvsClient _client;

    internal Director(IpvsClient client) => _client = client;

    /// <summary>The director of the network namespace that the calling thread is in.</summary>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static Director Open() => new(IpvsClient.Open());

    /// <summary>The table as the kernel has it now, with timeouts and synchronisation daemons.</summary>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    /// <param name="counters">Is told what services and destinations have counted; null if nobody wants to know.</param>
    public VirtualServerTable Observe(TableCounters? counters = null) => _client.ReadTable(counters);

    /// <summary>One service as the kernel has it now; null if there is none of that identity.</summary>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    public VirtualService? Observe(ServiceIdentity identity) => _client.ReadService(identity);

    /// <summary>Makes the changes in their order. When one is refused, everything that was done is taken back.</summary>
    /// <param name="changes">What must happen; see <see cref="ChangeSetBuilder"/>.</param>
    /// <param name="done">Is told of each step that was done.</param>
    /// <exception cref="IpvsException">A change was refused; the table is as it was before.</exception>
    /// <exception cref="RollbackException">A change was refused, and something could not be taken back.</exception>
    public void Apply(ChangeSet changes, Action<Change>? done = null)
    {
        ArgumentNullException.ThrowIfNull(changes);

        var journal = new Stack<Change>();
        foreach (Change[] batch in Step.Of(changes).Chunk(BatchSize))
        {
            var refusals = _client.Execute([.. batch.Select(Request)]);
            HashSet<int> refused = [.. refusals.Select(one => one.Index)];
            foreach ((int index, Change step) in batch.Index().Where(one => !refused.Contains(one.Index)))
            {
                journal.Push(step);
                done?.Invoke(step);
            }

            if (refusals.Count > 0)
            {
                // The first refusal is the cause; those behind it may be its consequences.
                TakeBack(journal, refusals.MinBy(one => one.Index).Refusal);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private void TakeBack(Stack<Change> journal, IpvsException refusal)
    {
        var failures = new List<IpvsException>();
        foreach (Change[] batch in journal.SelectMany(Step.Back).Chunk(BatchSize))
        {
            failures.AddRange(_client.Execute([.. batch.Select(Request)]).Select(one => one.Refusal));
        }

        throw failures.Count == 0 ? refusal : new RollbackException(refusal, failures);
    }

    private static IpvsRequest Request(Change step) => step switch
    {
        AddService change => IpvsRequest.AddService(change.Service, change.Added.Settings),
        UpdateService change => IpvsRequest.UpdateService(change.Service, change.After.Settings),
        DeleteService change => IpvsRequest.DeleteService(change.Service),
        AddDestination change => IpvsRequest.AddDestination(change.Service, change.Added),
        UpdateDestination change => IpvsRequest.UpdateDestination(change.Service, change.After),
        DeleteDestination change => IpvsRequest.DeleteDestination(change.Service, change.Deleted.Identity),
        UpdateTimeouts change => IpvsRequest.SetTimeouts(change.After),
        StartDaemon change => IpvsRequest.StartDaemon(change.Started),
        StopDaemon change => IpvsRequest.StopDaemon(change.Stopped),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
