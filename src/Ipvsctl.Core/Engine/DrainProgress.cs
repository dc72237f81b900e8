using System.Collections.Immutable;

namespace Ipvsctl;

/// <summary>The state of a drain that waits.</summary>
/// <param name="Remaining">The time that is left.</param>
/// <param name="Left">The destinations that still have connections; empty if the last reading failed.</param>
/// <param name="Failure">Why the last reading failed, so that it is tried again; null if it succeeded.</param>
public sealed record DrainProgress(TimeSpan Remaining, ImmutableArray<DrainingDestination> Left, Exception? Failure = null)
{
    /// <summary>What the drain waits for, in one line.</summary>
    public override string ToString() => Failure is null ? string.Join("; ", Left) : Failure.Message;
}
