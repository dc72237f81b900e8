using Ipvsctl.Changes;
using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>
/// Applies a change set completely or not at all, as far as IPVS allows. It records what it sends, and rolls back if the kernel refuses a
/// change, the connection fails or the caller cancels. Otherwise it rereads the table to verify the result.
/// </summary>
/// <param name="client">The kernel.</param>
/// <param name="changes">The changes.</param>
/// <param name="options">The options.</param>
internal sealed class Transaction(IpvsClient client, ChangeSet changes, ApplyOptions options)
{
    /// <summary>
    /// The maximum number of steps in one datagram. More would not be faster. Even if the kernel refuses all of these, its answers fit into
    /// the receive buffer (docs/kernel.md#lost-answers).
    /// </summary>
    public const int BatchSize = 512;

    // The journal: how many steps were sent, and which of them the kernel refused. A rollback expands the steps again.
    private readonly HashSet<int> _refused = [];
    private int _sent;

    // In order. A removal must not share a batch with the steps that must succeed before it.
    private IEnumerable<Change> Steps => NonRemovals.Concat(Removals);

    private IEnumerable<Change> NonRemovals => ChangeSteps.Expand(changes.Changes.Where(change => !IsRemoval(change)));

    private IEnumerable<Change> Removals => ChangeSteps.Expand(changes.Changes.Where(IsRemoval));

    // Includes the steps of a batch whose answers were lost, because they may have been made.
    private Change[] PossiblyApplied => [.. Steps.Take(_sent).Where((_, index) => !_refused.Contains(index))];

    /// <summary>Applies the changes.</summary>
    /// <param name="cancellation">Ends the work between two batches; has no effect after the last one.</param>
    /// <exception cref="IpvsException">The kernel refused a change.</exception>
    /// <exception cref="VerificationException">All changes were written, but the table differs from them or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the work.</exception>
    /// <exception cref="OutOfMemoryException">Memory ran out before the last batch; everything is rolled back.</exception>
    /// <exception cref="RollbackException">The rollback failed, or another program changed the table meanwhile.</exception>
    public void Run(CancellationToken cancellation)
    {
        // The kernel continues after a refused request. To stop at the first refusal, send one step at a time.
        int batchSize = options.OnFailure == OnFailure.Rollback ? BatchSize : 1;
        options.Clock?.Begin(Phase.Write);
        try
        {
            foreach (Change[] batch in NonRemovals.Chunk(batchSize).Concat(Removals.Chunk(batchSize)))
            {
                cancellation.ThrowIfCancellationRequested();
                SendBatch(batch);
            }
        }
        catch (Exception failure) when (_sent > 0)
        {
            if (options.OnFailure == OnFailure.Rollback)
            {
                new Rollback(client, changes.Before, [.. Steps.Take(_sent)]).Run(PossiblyApplied, failure);
            }

            throw;
        }

        options.Clock?.Begin(Phase.Verify);
        try
        {
            new Verification(client, changes).Run();
        }
        catch (OutOfMemoryException e)
        {
            throw new VerificationException(VerificationOutcome.Unreadable, left: null, e);
        }
    }

    private static bool IsRemoval(Change change) => ChangeTraits.For(change).Stage >= ChangeStage.DeleteDestinations;

    private void SendBatch(Change[] batch)
    {
        int first = _sent;
        _sent += batch.Length;
        IReadOnlyList<IpvsRefusal> refusals = client.Execute([.. batch.Select(IpvsRequest.From)]);
        foreach (IpvsRefusal refusal in refusals)
        {
            _refused.Add(first + refusal.Index);
        }

        for (int i = 0; i < batch.Length; i++)
        {
            if (!_refused.Contains(first + i))
            {
                options.OnStep?.Invoke(batch[i]);
            }
        }

        // The first refusal is the cause; later ones may be its consequences.
        if (refusals.Count > 0)
        {
            throw refusals.MinBy(one => one.Index)!.ToException();
        }
    }
}
