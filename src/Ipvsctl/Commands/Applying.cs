using System.Collections.Immutable;
using System.Diagnostics;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Makes a director's table another one, telling what it does; and, if it cannot be done to its end, what that leaves.</summary>
/// <param name="director">The director.</param>
/// <param name="progress">Tells what is done.</param>
/// <param name="onFailure">What to do with what was done when the rest cannot be done.</param>
internal sealed class Applying(Director director, Progress progress, OnFailure onFailure)
{
    private const string AsBefore = "the table is as it was before";
    private const string Quiet = "what is to go has weight 0, and the same command goes on";

    // Of all parts: what stays is named as one.
    private readonly List<Change> _done = [];

    /// <summary>Makes the changes; with a time for draining, what is removed first gets weight 0 and the time to finish what it has.</summary>
    /// <exception cref="DrainTimeoutException">Connections are left when the time is over.</exception>
    /// <exception cref="InterruptedException">The user asked to stop.</exception>
    /// <exception cref="IpvsException">A change was refused, or another writer undid one.</exception>
    /// <exception cref="RollbackException">Something could not be taken back.</exception>
    public void Run(ChangeSet changes, TimeSpan? drainTimeout)
    {
        if (!changes.IsEmpty)
        {
            using var interruption = new Interruption();
            Run(changes, drainTimeout, interruption);
        }
    }

    /// <summary>The same, with the interruption that ends it.</summary>
    internal void Run(ChangeSet changes, TimeSpan? drainTimeout, Interruption interruption)
    {
        var clock = Stopwatch.StartNew();
        if (drainTimeout is { } timeout && changes is { Before: { } before, After: { } after }
            && DrainTable.Removed(before, after) is { IsEmpty: false } going)
        {
            Make(before, after, going, timeout, interruption);
        }
        else
        {
            Make(changes, interruption, AsBefore, ifMade: null);
        }

        progress.Finished(ChangeSummary.Of(changes), clock.Elapsed);
    }

    private void Make(
        VirtualServerTable before,
        VirtualServerTable after,
        ImmutableArray<(ServiceIdentity, DestinationIdentity)> going,
        TimeSpan timeout,
        Interruption interruption)
    {
        VirtualServerTable between = DrainTable.WhileDraining(before, after);
        VirtualServerTable drained = DrainTable.Drained(between, after);
        ChangeSet rest = ChangeSetBuilder.Build(drained, after);
        string gone = $"what was to go is gone; what is left to do: {ChangeWords.Describe(rest.Changes)}";

        Make(ChangeSetBuilder.Build(before, between), interruption, AsBefore, Quiet);
        Wait(going, timeout, interruption);
        Make(ChangeSetBuilder.Build(between, drained), interruption, Quiet, rest.IsEmpty ? null : gone);
        Make(rest, interruption, gone, ifMade: null);
    }

    private void Wait(ImmutableArray<(ServiceIdentity, DestinationIdentity)> going, TimeSpan timeout, Interruption interruption)
    {
        try
        {
            new Drain(director, timeout, interruption).Wait(going);
        }
        catch (IpvsException failure)
        {
            throw new IpvsException(failure, Quiet);
        }
    }

    private void Make(ChangeSet changes, Interruption interruption, string ifNotMade, string? ifMade)
    {
        try
        {
            director.Apply(changes, Note, onFailure, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(interruption.Signal, State(ifNotMade));
        }
        catch (RollbackException failure) when (ifNotMade != AsBefore)
        {
            throw new RollbackException(failure, ifNotMade);
        }
        catch (IpvsException failure) when (failure.Failure != IpvsFailure.Proof)
        {
            throw new IpvsException(failure, State(ifNotMade));
        }
        catch (IpvsException failure) when (ifMade is not null)
        {
            throw new IpvsException(failure, ifMade);
        }
    }

    // What is taken back need not be named.
    private string State(string ifTakenBack) => onFailure == OnFailure.Rollback ? ifTakenBack
        : _done.Count == 0 ? "nothing was done"
        : $"what was done before stays: {ChangeWords.Describe(_done)}";

    private void Note(Change step)
    {
        if (onFailure == OnFailure.Stop)
        {
            _done.Add(step);
        }

        progress.Done(step);
    }
}
