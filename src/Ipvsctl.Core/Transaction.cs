using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Changes that are made as one piece or not at all, as far as a kernel without transactions lets them: what was done is noted, and taken
/// back when something is refused, breaks down or is interrupted; then the table is read again to prove it.
/// </summary>
/// <param name="client">The kernel.</param>
/// <param name="changes">The changes.</param>
/// <param name="done">Is told of each step that was done.</param>
/// <param name="clock">Takes the time of writing and of verifying; null if nobody wants to know.</param>
internal sealed class Transaction(IpvsClient client, ChangeSet changes, Action<Change>? done, PhaseClock? clock = null)
{
    // More in one datagram bring no speed; and should the kernel refuse all of them, its answers still fit its buffer (ipvs-netlink 7.3).
    private const int BatchSize = 512;

    private readonly Stack<Change> _journal = new();

    /// <summary>Makes the changes.</summary>
    /// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
    /// <param name="interruption">Ends it between two batches.</param>
    /// <exception cref="IpvsException">A change was refused, or another writer undid one.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the table is as it was before.</exception>
    /// <exception cref="RollbackException">Something could not be taken back.</exception>
    public void Run(OnFailure onFailure, CancellationToken interruption)
    {
        clock?.Begin(Phase.Write);
        try
        {
            // The kernel goes on after a request that it refuses: what removes something must not travel with what it has to wait for.
            ILookup<bool, Change> steps = Step.Of(changes).ToLookup(IsRemoval);
            foreach (Change[] batch in steps[false].Chunk(BatchSize).Concat(steps[true].Chunk(BatchSize)))
            {
                interruption.ThrowIfCancellationRequested();
                Do(batch);
            }
        }
        catch (Exception failure) when (failure is IpvsException or OperationCanceledException)
        {
            if (onFailure == OnFailure.Rollback)
            {
                TakeBack(failure);
            }

            if (failure is IpvsException refused && _journal.Count > 0)
            {
                throw new IpvsException(refused, State(onFailure));
            }

            throw;
        }

        clock?.Begin(Phase.Verify);
        Verify();
    }

    private string State(OnFailure onFailure) => onFailure == OnFailure.Rollback
        ? "what was done before is taken back, and the table is as it was"
        : $"what was done before stays: {ChangeWords.Describe([.. _journal.Reverse()])}";

    // A daemon is started after everything else.
    private static bool IsRemoval(Change step) => step is DeleteService or DeleteDestination or StartDaemon;

    private void Do(Change[] batch)
    {
        var refusals = client.Execute([.. batch.Select(StepRequest.Of)]);
        HashSet<int> refused = [.. refusals.Select(one => one.Index)];
        foreach ((int index, Change step) in batch.Index())
        {
            if (!refused.Contains(index))
            {
                _journal.Push(step);
                done?.Invoke(step);
            }
        }

        // The first refusal is the cause; those behind it may be its consequences.
        if (refusals.Count > 0)
        {
            throw refusals.MinBy(one => one.Index).Refusal;
        }
    }

    private void TakeBack(Exception failure)
    {
        try
        {
            foreach (Change[] batch in _journal.SelectMany(Step.Back).Chunk(BatchSize))
            {
                client.Execute([.. batch.Select(StepRequest.Of)]);
            }

            // What broke down in the middle of a batch is in no journal: only the table tells what was done.
            ChangeSet left = Left(changes.Before);
            foreach (Change[] batch in Step.Of(left).Chunk(BatchSize))
            {
                client.Execute([.. batch.Select(StepRequest.Of)]);
            }

            left = left.IsEmpty ? left : Left(changes.Before);
            if (!left.IsEmpty)
            {
                throw new RollbackException(failure, left);
            }
        }
        catch (IpvsException e)
        {
            throw new RollbackException(failure, e);
        }
    }

    private void Verify()
    {
        ChangeSet left = Left(changes.After);
        if (!left.IsEmpty)
        {
            throw new IpvsException(
                IpvsFailure.Change,
                "verify what was written",
                $"another program is changing the table: {left.Changes.Length} differences are left, the first is {left.Changes[0].Describe()}",
                "find it (keepalived, ldirectord, a second cron job?), and run the command again");
        }
    }

    // How the services that were touched differ from what they are to be; others are not our business.
    private ChangeSet Left(VirtualServerTable? expected)
    {
        if (expected is null || changes.IsEmpty)
        {
            return new ChangeSet([]);
        }

        HashSet<ServiceIdentity> touched = [.. changes.Touched];
        VirtualServerTable now = client.ReadTable(touched);
        return ChangeSetBuilder.Build(now, expected.Only(touched));
    }
}
