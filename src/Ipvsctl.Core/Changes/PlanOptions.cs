namespace Ipvsctl.Changes;

/// <summary>Limits what a plan may do.</summary>
public sealed record PlanOptions
{
    /// <summary>Whether existing destinations keep their current weights.</summary>
    public bool KeepWeights { get; init; }

    /// <summary>The allowed kinds of changes.</summary>
    public AllowedActions AllowedActions { get; init; } = AllowedActions.All;

    /// <summary>The limits on removals.</summary>
    public Policy Policy { get; init; } = Policy.None;

    /// <summary>
    /// Whether the model is empty: blank, or only comments. Such a model is more often the result of a broken template than a wish to stop
    /// all traffic, so it must not remove services with destinations.
    /// </summary>
    public bool IsEmptyModel { get; init; }
}
