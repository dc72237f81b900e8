using Ipvsctl.Changes;
using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>
/// Applies a change set completely or not at all, as far as IPVS allows: it keeps a journal, rolls back if a change is refused, the exchange
/// breaks down or the work is canceled, and reads the table again to verify the result.
/// </summary>
/// <param name="client">The kernel.</param>
/// <param name="changes">The changes.</param>
/// <param name="options">How they are applied.</param>
internal sealed class Transaction(IpvsClient client, ChangeSet changes, ApplyOptions options)
{
    /// <summary>
    /// The steps of one datagram. More bring no speed, and if the kernel refuses all of them, its answers still fit its buffer
    /// (docs/kernel.md#lost-answers).
    /// </summary>
    public const int BatchSize = 512;

    // The journal: how many steps were sent, and which of them were refused. The steps themselves are expanded again if something fails.
    private readonly HashSet<int> _refused = [];
    private int _sent;

    // In the order in which they are made: what removes something must not travel with what it has to wait for.
    private IEnumerable<Change> Steps => NonRemovals.Concat(Removals);

    private IEnumerable<Change> NonRemovals => ChangeSteps.Expand(changes.Changes.Where(change => !IsRemoval(change)));

    private IEnumerable<Change> Removals => ChangeSteps.Expand(changes.Changes.Where(IsRemoval));

    // What was made; and, of a batch whose answers were lost, what may have been.
    private Change[] PossiblyApplied => [.. Steps.Take(_sent).Where((_, index) => !_refused.Contains(index))];

    /// <summary>Makes the changes.</summary>
    /// <param name="cancellation">Ends the work between two batches; it is too late once all are made.</param>
    /// <exception cref="IpvsException">The kernel refused a change.</exception>
    /// <exception cref="VerificationException">Everything was written, but the table differs from it or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    /// <exception cref="RollbackException">Something could not be rolled back, or another program changed it meanwhile.</exception>
    public void Run(CancellationToken cancellation)
    {
        // The kernel continues after a request that it refuses. If what was made is to stay, nothing may follow that one.
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
        new Verification(client, changes).Run();
    }

    private static bool IsRemoval(Change change) => ChangeTraits.For(change).Stage >= ChangeStage.DeleteDestinations;

    private void SendBatch(Change[] batch)
    {
        int first = _sent;
        _sent += batch.Length;
        IReadOnlyList<IpvsRefusal> refusals = client.Execute([.. batch.Select(IpvsRequest.From)]);
        _refused.UnionWith(refusals.Select(one => first + one.Index));
        foreach ((int index, Change step) in batch.Index())
        {
            if (!_refused.Contains(first + index))
            {
                options.OnStep?.Invoke(step);
            }
        }

        // The first refusal is the cause; the later ones may be its consequences.
        if (refusals.Count > 0)
        {
            throw refusals.MinBy(one => one.Index).ToException();
        }
    }
}
