using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Applies a change set in one stage, or with a drain in three. The first stage sets removed destinations to weight 0 and makes all other
/// changes that it can. After the wait for their connections, the second removes them. The third resets what the drain needed.
/// The state in an exception describes the table after all stages.
/// </summary>
/// <param name="director">The director.</param>
/// <param name="options">The options.</param>
internal sealed class ChangeApplier(Director director, ApplyOptions options)
{
    // The steps of all stages; recorded only if they stay after a failure.
    private readonly List<Change> _applied = [];

    /// <summary>Applies the changes.</summary>
    /// <exception cref="IpvsException">The kernel refused a change, or the drain could not read the connections.</exception>
    /// <exception cref="VerificationException">All changes were written, but the table differs from them or cannot be read.</exception>
    /// <exception cref="DrainTimeoutException">Destinations still have connections after the drain timeout.</exception>
    /// <exception cref="ApplyCanceledException">The caller canceled the work.</exception>
    /// <exception cref="ApplyMemoryException">Memory ran out.</exception>
    /// <exception cref="RollbackException">The rollback failed, or another program changed the table meanwhile.</exception>
    public void Run(ChangeSet changes, CancellationToken cancellation)
    {
        if (options.DrainTimeout is { } timeout && changes is { Before: { } before, After: { } after }
            && DrainTable.Removed(before, after) is { IsEmpty: false } removed)
        {
            ApplyWithDrain(before, after, removed, timeout, cancellation);
        }
        else
        {
            ApplyStage(changes, ApplyState.Unchanged, stateIfApplied: null, cancellation);
        }
    }

    private void ApplyWithDrain(
        VirtualServerTable before,
        VirtualServerTable after,
        ImmutableArray<DestinationPath> removed,
        TimeSpan timeout,
        CancellationToken cancellation)
    {
        VirtualServerTable draining = DrainTable.WhileDraining(before, after);
        VirtualServerTable drained = DrainTable.Drained(draining, after);
        ChangeSet rest = ChangeSetBuilder.Build(drained, after);
        var afterDrain = new ApplyState(ApplyStateKind.Drained, rest.Changes);
        ApplyStage(ChangeSetBuilder.Build(before, draining), ApplyState.Unchanged, ApplyState.Draining, cancellation);
        Wait(removed, timeout, cancellation);
        ApplyStage(ChangeSetBuilder.Build(draining, drained), ApplyState.Draining, rest.IsEmpty ? null : afterDrain, cancellation);
        ApplyStage(rest, afterDrain, stateIfApplied: null, cancellation);
    }

    private void Wait(ImmutableArray<DestinationPath> removed, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            new DrainWait(director, timeout, options.OnDrain, options.Wait).Run(removed, cancellation);
        }
        catch (IpvsException failure)
        {
            failure.State = ApplyState.Draining;
            throw;
        }
        catch (OutOfMemoryException failure)
        {
            throw new ApplyMemoryException(failure, ApplyState.Draining);
        }
    }

    private void ApplyStage(ChangeSet changes, ApplyState stateIfNotApplied, ApplyState? stateIfApplied, CancellationToken cancellation)
    {
        try
        {
            director.ApplyStage(changes, options with { OnStep = RecordStep }, cancellation);
        }
        catch (OperationCanceledException canceled)
        {
            throw new ApplyCanceledException(StateAfter(stateIfNotApplied), canceled.CancellationToken);
        }
        catch (RollbackException failure) when (stateIfNotApplied.Kind != ApplyStateKind.Unchanged)
        {
            failure.State = stateIfNotApplied;
            throw;
        }
        catch (IpvsException failure)
        {
            failure.State = StateAfter(stateIfNotApplied);
            throw;
        }
        catch (OutOfMemoryException failure)
        {
            throw new ApplyMemoryException(failure, StateAfter(stateIfNotApplied));
        }
        catch (VerificationException failure) when (stateIfApplied is not null)
        {
            failure.State = stateIfApplied;
            throw;
        }
    }

    private ApplyState StateAfter(ApplyState stateIfRolledBack) => options.OnFailure == OnFailure.Rollback
        ? stateIfRolledBack
        : new ApplyState(ApplyStateKind.PartlyApplied, [.. _applied]);

    private void RecordStep(Change step)
    {
        if (options.OnFailure == OnFailure.Stop)
        {
            _applied.Add(step);
        }

        options.OnStep?.Invoke(step);
    }
}
