using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>Undoes the steps of a failed transaction, and rereads the table to verify that all of them are undone.</summary>
/// <param name="client">The kernel.</param>
/// <param name="before">The table before the transaction; null if it is unknown.</param>
/// <param name="sent">The steps that were sent.</param>
internal sealed class Rollback(IpvsClient client, VirtualServerTable? before, IReadOnlyCollection<Change> sent)
{
    // The rollback itself can lose answers (docs/kernel.md#lost-answers), so it repeats until a read shows that all is undone.
    private const int Attempts = 3;

    private readonly ReadScope _touched = ReadScope.For(sent);

    /// <summary>Rolls the steps back.</summary>
    /// <param name="possiblyApplied">The steps that were made, or may have been made.</param>
    /// <param name="failure">Why the transaction failed.</param>
    /// <exception cref="RollbackException">The rollback failed, or another program changed the table meanwhile.</exception>
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
            catch (Exception e) when (attempt > Attempts && IsTransient(e))
            {
                throw new RollbackException(RollbackOutcome.Unknown, failure, left: null, e);
            }
            catch (Exception e) when (IsTransient(e))
            {
                // Some steps may be undone nevertheless; the next read shows which.
            }
        }
    }

    private static bool IsTransient(Exception e) => e is IpvsException or OutOfMemoryException;

    // All of our own changes are undone, so another program made any remaining difference.
    private void ThrowIfChangedByAnotherProgram(VirtualServerTable now, Exception failure)
    {
        if (before is not null && ChangeSetBuilder.Build(now, _touched.Select(before)) is { IsEmpty: false } foreign)
        {
            throw new RollbackException(RollbackOutcome.ChangedByAnotherProgram, failure, foreign);
        }
    }
}
