using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>How changes are applied.</summary>
public sealed record ApplyOptions
{
    /// <summary>What happens to the changes that were made if another one fails.</summary>
    public OnFailure OnFailure { get; init; } = OnFailure.Rollback;

    /// <summary>
    /// How long removed destinations may drain; null removes them at once. A draining destination has weight 0 until its connections end.
    /// </summary>
    public TimeSpan? DrainTimeout { get; init; }

    /// <summary>Called for each single step that was made; null to skip them.</summary>
    public Action<Change>? OnStep { get; init; }

    /// <summary>Called about once a second while destinations drain; null to skip it.</summary>
    public Action<DrainProgress>? OnDrain { get; init; }

    /// <summary>Pauses for a time; returns whether the wait was canceled.</summary>
    internal Func<TimeSpan, CancellationToken, bool> Wait { get; init; } = static (time, cancellation) => cancellation.WaitHandle.WaitOne(time);

    /// <summary>Measures the phases; null to skip it.</summary>
    internal PhaseClock? Clock { get; init; }
}
