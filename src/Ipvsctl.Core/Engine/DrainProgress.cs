using System.Collections.Immutable;

namespace Ipvsctl;

/// <summary>The progress of a drain that waits for connections to end.</summary>
/// <param name="Remaining">The time until the drain timeout.</param>
/// <param name="Left">The destinations that still have connections; if the last read failed, those of the read before.</param>
/// <param name="Failure">Why the last read failed; the drain tries again. Null if the read succeeded.</param>
public sealed record DrainProgress(TimeSpan Remaining, ImmutableArray<DrainingDestination> Left, Exception? Failure = null)
{
    /// <summary>Describes in one line what the drain waits for.</summary>
    public override string ToString() => Failure is null ? string.Join("; ", Left) : Failure.Message;
}
