using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Rereads what a change set touched, and compares it. If only values differ, it writes them once more and reads a second time. If the
/// differences stay the same, the kernel does not keep the settings; otherwise another program is writing.
/// </summary>
/// <param name="client">The kernel.</param>
/// <param name="changes">The changes that were made.</param>
internal sealed class Verification(IpvsClient client, ChangeSet changes)
{
    private const int Attempts = 3;

    private readonly ReadScope _touched = ReadScope.For(changes.Changes);

    /// <summary>Verifies the changes.</summary>
    /// <exception cref="VerificationException">The table differs from the changes, or cannot be read.</exception>
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
            // The kernel acknowledged every addition and removal, so another program made or removed a service or a destination.
            throw new VerificationException(VerificationOutcome.ChangedByAnotherProgram, left);
        }

        bool isWritten = TryWriteAgain(left);
        ChangeSet still = FindDifferences(out _);
        throw new VerificationException(
            isWritten && still.Changes.SequenceEqual(left.Changes) ? VerificationOutcome.NotKept : VerificationOutcome.ChangedByAnotherProgram,
            left);
    }

    // Does not restart a daemon: for daemons, the second read alone decides. The kernel accepted the same values before, so a refusal means
    // that another program changed what they are about.
    private bool TryWriteAgain(ChangeSet left)
    {
        IpvsRequest[] requests = [.. left.Changes.Where(change => change is not RestartDaemon).Select(IpvsRequest.From)];
        return requests.Chunk(Transaction.BatchSize).All(TryExecute);
    }

    private bool TryExecute(IpvsRequest[] batch)
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                return client.Execute(batch).Count == 0;
            }
            catch (IpvsException)
            {
                // Answers were lost, and writing the same values again does no harm.
            }
        }

        return false;
    }

    // A set of single changes has no wanted table. It is derived from the current one, so only missing changes differ.
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
                // A read can lose answers (docs/kernel.md#lost-answers), so try again.
            }
        }
    }
}
