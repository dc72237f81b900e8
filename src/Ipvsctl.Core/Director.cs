using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>A load balancer host: its table can be observed and changed. The front door of the library.</summary>
public sealed class Director : IDisposable
{
    private readonly IpvsClient _client;

    internal Director(IpvsClient client) => _client = client;

    /// <summary>The director of the network namespace that the calling thread is in.</summary>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static Director Open() => new(IpvsClient.Open());

    /// <summary>The table as the kernel has it now.</summary>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    public VirtualServerTable Observe() => _client.ReadTable();

    /// <summary>One service as the kernel has it now; null if there is none of that identity.</summary>
    /// <exception cref="IpvsException">IPVS is not there, not for us, or could not be read.</exception>
    public VirtualService? Observe(ServiceIdentity identity) => _client.ReadService(identity);

    /// <summary>Makes the changes in their order. When one is refused, those before it are taken back.</summary>
    /// <param name="changes">What must happen; see <see cref="ChangeSetBuilder"/>.</param>
    /// <param name="done">Is told of each step that was done.</param>
    /// <exception cref="IpvsException">A change was refused; the table is as it was before.</exception>
    /// <exception cref="RollbackException">A change was refused, and something could not be taken back.</exception>
    public void Apply(ChangeSet changes, Action<Change>? done = null)
    {
        ArgumentNullException.ThrowIfNull(changes);

        var journal = new Stack<Change>();
        try
        {
            foreach (Change step in Step.Of(changes))
            {
                Do(step);
                journal.Push(step);
                done?.Invoke(step);
            }
        }
        catch (IpvsException refusal)
        {
            TakeBack(journal, refusal);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private void TakeBack(Stack<Change> journal, IpvsException refusal)
    {
        var failures = new List<IpvsException>();
        foreach (Change step in journal.SelectMany(Step.Back))
        {
            try
            {
                Do(step);
            }
            catch (IpvsException failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new RollbackException(refusal, failures);
        }
    }

    private void Do(Change step)
    {
        switch (step)
        {
            case AddService change:
                _client.AddService(change.Service, change.Added.Settings);
                break;
            case UpdateService change:
                _client.UpdateService(change.Service, change.After.Settings);
                break;
            case DeleteService change:
                _client.DeleteService(change.Service);
                break;
            case AddDestination change:
                _client.AddDestination(change.Service, change.Added);
                break;
            case UpdateDestination change:
                _client.UpdateDestination(change.Service, change.After);
                break;
            case DeleteDestination change:
                _client.DeleteDestination(change.Service, change.Deleted.Identity);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }
}
