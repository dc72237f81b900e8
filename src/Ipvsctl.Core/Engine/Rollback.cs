using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>Undoes the steps of a transaction that failed, and reads the table again to verify that nothing is left of them.</summary>
/// <param name="client">The kernel.</param>
/// <param name="before">The table before the transaction; null if it is not known.</param>
/// <param name="sent">The steps that were sent.</param>
internal sealed class Rollback(IpvsClient client, VirtualServerTable? before, IReadOnlyCollection<Change> sent)
{
    // Answers may be lost once more during the rollback, or while reading.
    private const int Attempts = 3;

    private readonly ReadScope _touched = ReadScope.For(sent);

    /// <summary>Rolls back.</summary>
    /// <param name="possiblyApplied">The steps that were made, or may have been.</param>
    /// <param name="failure">Why the transaction failed.</param>
    /// <exception cref="RollbackException">Something could not be rolled back, or another program changed it meanwhile.</exception>
    public void Run(IReadOnlyList<Change> possiblyApplied, Exception failure)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                VirtualServerTable now = client.ReadTable(_touched);
                ChangeSet left = RollbackPlanner.Plan(possiblyApplied, now);
                if (left.IsEmpty)
                {
                    ThrowIfChangedByAnotherProgram(now, failure);
                    return;
                }

                if (attempt > Attempts)
                {
                    throw new RollbackException(RollbackOutcome.Incomplete, failure, left);
                }

                foreach (Change[] batch in ChangeSteps.Expand(left.Changes).Chunk(Transaction.BatchSize))
                {
                    client.Execute([.. batch.Select(IpvsRequest.From)]);
                }
            }
            catch (IpvsException e) when (attempt > Attempts)
            {
                throw new RollbackException(RollbackOutcome.Unknown, failure, left: null, e);
            }
            catch (IpvsException)
            {
                // The next reading shows what was undone all the same.
            }
        }
    }

    // All of our own changes are undone: what still differs, another program changed.
    private void ThrowIfChangedByAnotherProgram(VirtualServerTable now, Exception failure)
    {
        if (before is not null && ChangeSetBuilder.Build(now, _touched.Select(before)) is { IsEmpty: false } foreign)
        {
            throw new RollbackException(RollbackOutcome.ChangedByAnotherProgram, failure, foreign);
        }
    }
}
