using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The caller canceled an apply, a drain or a ramp.</summary>
public sealed class ApplyCanceledException : OperationCanceledException
{
    internal ApplyCanceledException(ApplyState state, CancellationToken cancellation) : base(cancellation) => State = state;

    internal ApplyCanceledException(ImmutableArray<DrainingDestination> draining, CancellationToken cancellation)
        : this(ApplyState.Draining, cancellation) => Draining = draining;

    internal ApplyCanceledException(WeightState weight, CancellationToken cancellation)
        : this(ApplyState.Unchanged, cancellation) => Weight = weight;

    /// <summary>The state of the table after the cancellation.</summary>
    public ApplyState State { get; }

    /// <summary>The destinations that still have connections, if a drain was waiting; otherwise empty.</summary>
    public ImmutableArray<DrainingDestination> Draining { get; } = [];

    /// <summary>The weight that was reached, if the caller canceled setting a weight; otherwise null.</summary>
    public WeightState? Weight { get; }

    /// <summary>A sentence: the interruption, and the state of the table.</summary>
    public override string Message => this switch
    {
        { Weight: { } weight } => $"interrupted: {weight}",
        { Draining.IsEmpty: false } =>
            $"interrupted: still draining with weight 0: {string.Join("; ", Draining)}; run the same command again to continue",
        _ => $"interrupted: {State}",
    };
}
