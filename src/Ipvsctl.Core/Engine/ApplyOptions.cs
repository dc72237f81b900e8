using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The options of <see cref="Director.Apply"/>.</summary>
public sealed record ApplyOptions
{
    /// <summary>What to do with the changes that were made if a later one fails.</summary>
    public OnFailure OnFailure { get; init; } = OnFailure.Rollback;

    /// <summary>
    /// The maximum time to drain removed destinations; null removes them at once. A draining destination stays at weight 0 until its
    /// connections end.
    /// </summary>
    public TimeSpan? DrainTimeout { get; init; }

    /// <summary>Called after each step; null to skip it.</summary>
    public Action<Change>? OnStep { get; init; }

    /// <summary>Called about once a second while destinations drain; null to skip it.</summary>
    public Action<DrainProgress>? OnDrain { get; init; }

    /// <summary>Pauses for a time; returns whether the wait was canceled.</summary>
    internal Func<TimeSpan, CancellationToken, bool> Wait { get; init; } =
        static (time, cancellation) => cancellation.WaitHandle.WaitOne(time);

    /// <summary>Measures the phases; null to skip it.</summary>
    internal PhaseClock? Clock { get; init; }
}
