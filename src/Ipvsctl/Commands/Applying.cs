using System.Diagnostics;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Makes a director's table another one, telling what it does.</summary>
/// <param name="director">The director.</param>
/// <param name="progress">Tells what is done.</param>
/// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
internal sealed class Applying(Director director, Progress progress, OnFailure onFailure)
{
    /// <summary>Makes the changes; with a time for draining, what is removed first gets weight 0 and the time to finish what it has.</summary>
    /// <exception cref="DrainTimeoutException">Connections are left when the time is over.</exception>
    /// <exception cref="InterruptedException">The user asked to stop.</exception>
    public void Run(ChangeSet changes, TimeSpan? drainTimeout)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        using var interruption = new Interruption();
        var clock = Stopwatch.StartNew();
        if (drainTimeout is { } timeout && changes is { Before: { } before, After: { } after }
            && DrainTable.Going(before, after) is { IsEmpty: false } going)
        {
            VirtualServerTable between = DrainTable.Of(before, after);
            Make(ChangeSetBuilder.Build(before, between), interruption, "the table is as it was before");
            new Drain(director, timeout, interruption).Wait(going);
            VirtualServerTable drained = DrainTable.Drained(between, after);
            Make(ChangeSetBuilder.Build(between, drained), interruption, "what goes is drained and keeps weight 0; the same command goes on");
            Make(ChangeSetBuilder.Build(drained, after), interruption, "what was to go is gone; the same command goes on");
        }
        else
        {
            Make(changes, interruption, "the table is as it was before");
        }

        progress.Finished(ChangeSummary.Of(changes), clock.Elapsed);
    }

    private void Make(ChangeSet changes, Interruption interruption, string before)
    {
        // What is taken back need not be named.
        var done = new List<Change>();
        try
        {
            director.Apply(changes, onFailure == OnFailure.Stop ? Note : progress.Done, onFailure, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            string state = onFailure == OnFailure.Rollback ? before
                : done.Count == 0 ? "nothing was done"
                : $"what was done before stays: {ChangeWords.Describe(done)}";
            throw new InterruptedException(interruption.Signal, state);
        }

        void Note(Change step)
        {
            done.Add(step);
            progress.Done(step);
        }
    }
}
