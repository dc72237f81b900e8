using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Reads again what a change set touched, and compares. A value that differs is written once more and read a second time: if the kernel still
/// has the same other value, it does not keep the setting; if not, another program is writing.
/// </summary>
/// <param name="client">The kernel.</param>
/// <param name="changes">The changes that were made.</param>
internal sealed class Verification(IpvsClient client, ChangeSet changes)
{
    private const int Attempts = 3;

    private readonly ReadScope _touched = ReadScope.For(changes.Changes);

    /// <summary>Verifies the changes.</summary>
    /// <exception cref="VerificationException">The table differs from what was written, or cannot be read.</exception>
    public void Run()
    {
        if (changes.IsEmpty)
        {
            return;
        }

        ChangeSet left = FindDifferences(out bool onlyValues);
        if (left.IsEmpty)
        {
            return;
        }

        if (!onlyValues)
        {
            // A service or a destination is missing, or there is one too many: the kernel acknowledged it otherwise.
            throw new VerificationException(VerificationOutcome.ChangedByAnotherProgram, left);
        }

        WriteAgain(left);
        ChangeSet still = FindDifferences(out _);
        throw new VerificationException(
            still.Changes.SequenceEqual(left.Changes) ? VerificationOutcome.NotKept : VerificationOutcome.ChangedByAnotherProgram, left);
    }

    // A daemon is not restarted for this: the second reading alone decides.
    private void WriteAgain(ChangeSet left)
    {
        IpvsRequest[] requests = [.. left.Changes.Where(change => change is not RestartDaemon).Select(IpvsRequest.From)];
        foreach (IpvsRequest[] batch in requests.Chunk(Transaction.BatchSize))
        {
            client.Execute(batch);
        }
    }

    // A set of single changes has no table to compare with: each change is compared with what it asked for.
    private ChangeSet FindDifferences(out bool onlyValues)
    {
        VirtualServerTable now = Read();
        ImmutableArray<Change> impossible = [];
        VirtualServerTable wanted = changes.After is { } after
            ? _touched.Select(after)
            : ChangedTable.After(now, changes.Changes, out impossible);
        ChangeSet left = impossible.IsEmpty ? ChangeSetBuilder.Build(now, wanted) : new ChangeSet(impossible);
        onlyValues = impossible.IsEmpty && left.Changes.All(change => FieldChanges.For(change).Any());
        return left;
    }

    private VirtualServerTable Read()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return client.ReadTable(_touched);
            }
            catch (IpvsException e) when (attempt == Attempts)
            {
                throw new VerificationException(VerificationOutcome.Unreadable, left: null, e);
            }
            catch (IpvsException)
            {
                // Answers were lost; the next ones may not be.
            }
        }
    }
}
