using System.Diagnostics;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Makes a director's table another one, telling what it does.</summary>
/// <param name="director">The director.</param>
/// <param name="options">Whether to tell.</param>
/// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
internal sealed class Applying(Director director, GlobalOptions options, OnFailure onFailure)
{
    /// <summary>Makes the changes.</summary>
    /// <exception cref="InterruptedException">The user asked to stop.</exception>
    public void Run(ChangeSet changes) => Run(changes, drainTimeout: null);

    /// <summary>Makes the changes; with a time for draining, what is removed first gets weight 0 and the time to finish what it has.</summary>
    /// <exception cref="DrainTimeoutException">Connections are left when the time is over.</exception>
    /// <exception cref="InterruptedException">The user asked to stop.</exception>
    public void Run(ChangeSet changes, TimeSpan? drainTimeout)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        director.Clock = options.Clock;
        using var progress = Progress.For(options);
        using var interruption = new Interruption();
        var clock = Stopwatch.StartNew();
        if (drainTimeout is { } timeout && changes is { Before: { } before, After: { } after }
            && DrainTable.Going(before, after) is { IsEmpty: false } going)
        {
            VirtualServerTable between = DrainTable.Of(before, after);
            Make(ChangeSetBuilder.Build(before, between), progress, interruption, "the table is as it was before");
            new Drain(director, timeout, interruption).Wait(going);
            Make(ChangeSetBuilder.Build(between, after), progress, interruption, "what goes is drained and keeps weight 0; the same command goes on");
        }
        else
        {
            Make(changes, progress, interruption, "the table is as it was before");
        }

        progress.Finished(ChangeSummary.Of(changes), clock.Elapsed);
    }

    private void Make(ChangeSet changes, Progress progress, Interruption interruption, string before)
    {
        try
        {
            director.Apply(changes, progress.Done, onFailure, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(interruption.Signal, onFailure == OnFailure.Rollback ? before : "what was done before stays");
        }
    }
}
