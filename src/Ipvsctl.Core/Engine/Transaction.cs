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
    // A larger batch is no faster. If the kernel refuses all of these, its answers still fit our buffer (docs/kernel.md#lost-answers).
    private const int BatchSize = 512;

    // Answers may be lost once more on the way back, or while reading.
    private const int Attempts = 3;

    // The journal: how many steps were sent, and which of them were refused. The steps themselves can be had again from the changes, and need
    // not be kept for the case that something fails.
    private readonly HashSet<int> _refused = [];
    private int _sent;

    // In the order in which they are made: what removes something must not travel with what it has to wait for.
    private IEnumerable<Change> Steps => Forward.Concat(Removals);

    private IEnumerable<Change> Forward => ChangeSteps.Expand(changes.Changes.Where(change => !IsRemoval(change)));

    private IEnumerable<Change> Removals => ChangeSteps.Expand(changes.Changes.Where(IsRemoval));

    private IEnumerable<Change> Sent => Steps.Take(_sent);

    // What was done; and, of a batch whose answers were lost, what perhaps was.
    private Change[] Made => [.. Sent.Where((_, index) => !_refused.Contains(index))];

    /// <summary>Makes the changes.</summary>
    /// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
    /// <param name="interruption">Ends it between two batches; too late once all are done.</param>
    /// <exception cref="IpvsException">A change was refused, or another writer undid one.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the table is as it was before.</exception>
    /// <exception cref="RollbackException">Something could not be taken back, or another program changed it meanwhile.</exception>
    public void Run(OnFailure onFailure, CancellationToken interruption)
    {
        // The kernel continues after a refusal (docs/kernel.md#batches). To stop at the first one, send the requests one by one.
        int batchSize = onFailure == OnFailure.Rollback ? BatchSize : 1;
        clock?.Begin(Phase.Write);
        try
        {
            foreach (Change[] batch in Forward.Chunk(batchSize).Concat(Removals.Chunk(batchSize)))
            {
                interruption.ThrowIfCancellationRequested();
                Do(batch);
            }
        }
        catch (Exception failure) when (_sent > 0)
        {
            if (onFailure == OnFailure.Rollback)
            {
                TakeBack(Made, failure);
            }

            throw;
        }

        clock?.Begin(Phase.Verify);
        Verify();
    }

    // A daemon is started after everything else.
    private static bool IsRemoval(Change change) => change is DeleteService or DeleteDestination or StartDaemon;

    private void Do(Change[] batch)
    {
        int first = _sent;
        _sent += batch.Length;
        var refusals = client.Execute([.. batch.Select(StepRequest.ToRequest)]);
        _refused.UnionWith(refusals.Select(one => first + one.Index));
        foreach ((int index, Change step) in batch.Index())
        {
            if (!_refused.Contains(first + index))
            {
                done?.Invoke(step);
            }
        }

        // The first refusal is the cause; those behind it may be its consequences.
        if (refusals.Count > 0)
        {
            throw refusals.MinBy(one => one.Index).Refusal;
        }
    }

    private void TakeBack(Change[] made, Exception failure)
    {
        HashSet<ServiceIdentity> touched = [.. Sent.OfType<ServiceChange>().Select(step => step.Service)];
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                VirtualServerTable now = client.ReadTable(touched);
                ChangeSet left = RollbackPlanner.Plan(made, now);
                if (left.IsEmpty)
                {
                    ThrowIfChanged(failure, now, touched);
                    return;
                }

                if (attempt > Attempts)
                {
                    throw RollbackException.Of(failure, left);
                }

                foreach (Change[] batch in ChangeSteps.Expand(left.Changes).Chunk(BatchSize))
                {
                    client.Execute([.. batch.Select(StepRequest.ToRequest)]);
                }
            }
            catch (IpvsException e) when (attempt > Attempts)
            {
                throw RollbackException.Of(failure, e);
            }
            catch (IpvsException)
            {
                // The table tells what was done all the same.
            }
        }
    }

    // All that we did is taken back: what is different now, others did.
    private void ThrowIfChanged(Exception failure, VirtualServerTable now, HashSet<ServiceIdentity> touched)
    {
        if (changes.Before is { } before)
        {
            ChangeSet foreign = ChangeSetBuilder.Build(now, new VirtualServerTable(
                before.Only(touched).Services,
                Sent.Any(step => step is UpdateTimeouts) ? before.Timeouts : null,
                Sent.Any(step => step is StartDaemon or StopDaemon) ? before.Sync : null));
            if (!foreign.IsEmpty)
            {
                throw RollbackException.OfOthers(failure, foreign);
            }
        }
    }

    private void Verify()
    {
        if (changes is not { IsEmpty: false, After: { } after })
        {
            return;
        }

        // The services that were touched; others are not our business.
        HashSet<ServiceIdentity> touched = [.. changes.Touched];
        ChangeSet left = ChangeSetBuilder.Build(ReadAgain(touched), after.Only(touched));
        if (!left.IsEmpty)
        {
            throw new IpvsException(
                IpvsFailure.Proof,
                "verify what was written",
                $"another program is changing the table: {left.Changes.Length} differences are left, the first is {left.Changes[0].Describe()}",
                "find it (keepalived, ldirectord, a second cron job?), and run the command again");
        }
    }

    private VirtualServerTable ReadAgain(HashSet<ServiceIdentity> touched)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return client.ReadTable(touched);
            }
            catch (IpvsException e) when (attempt == Attempts)
            {
                throw new IpvsException(
                    IpvsFailure.Proof, "verify what was written", $"everything was written, but the table cannot be read: {e.Answer}", e.Remedy, e);
            }
            catch (IpvsException)
            {
                // Answers were lost; the next ones may not be.
            }
        }
    }
}
