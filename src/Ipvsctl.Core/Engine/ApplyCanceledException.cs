using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>An apply, a drain or a ramp was canceled.</summary>
public sealed class ApplyCanceledException : OperationCanceledException
{
    internal ApplyCanceledException(ApplyState state, CancellationToken cancellation) : base(cancellation) => State = state;

    internal ApplyCanceledException(ImmutableArray<DrainingDestination> draining, CancellationToken cancellation)
        : this(ApplyState.Draining, cancellation) => Draining = draining;

    internal ApplyCanceledException(WeightState weight, CancellationToken cancellation)
        : this(ApplyState.Unchanged, cancellation) => Weight = weight;

    /// <summary>What the cancellation leaves of the table.</summary>
    public ApplyState State { get; }

    /// <summary>The destinations that still have connections, if a drain was canceled while it waited.</summary>
    public ImmutableArray<DrainingDestination> Draining { get; } = [];

    /// <summary>The weight that was reached, if setting a weight was canceled.</summary>
    public WeightState? Weight { get; }

    /// <summary>The sentence: what was interrupted, and what that leaves.</summary>
    public override string Message => this switch
    {
        { Weight: { } weight } => $"interrupted: {weight}",
        { Draining.IsEmpty: false } => $"interrupted: still draining with weight 0: {string.Join("; ", Draining)}; the same command goes on",
        _ => $"interrupted: {State}",
    };
}
