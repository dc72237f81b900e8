namespace Ipvsctl.Changes;

/// <summary>What a plan may do.</summary>
public sealed record PlanOptions
{
    /// <summary>Whether existing destinations keep their weights.</summary>
    public bool KeepWeights { get; init; }

    /// <summary>Which kinds of changes are allowed.</summary>
    public AllowedActions AllowedActions { get; init; } = AllowedActions.All;

    /// <summary>The limits of removals.</summary>
    public Policy Policy { get; init; } = Policy.None;

    /// <summary>
    /// Whether the model says nothing at all: blank, or only comments. Such a model is more often a template that went wrong than the wish to
    /// stop all traffic, so a plan that would remove services with destinations is refused.
    /// </summary>
    public bool IsEmptyModel { get; init; }
}
