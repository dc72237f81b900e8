namespace Ipvsctl.Changes;

/// <summary>The possible states of a table after an apply that did not finish.</summary>
public enum ApplyStateKind
{
    /// <summary>Nothing was changed, or everything was rolled back.</summary>
    Unchanged,

    /// <summary>The changes before the failure stay, because the caller chose <see cref="OnFailure.Stop"/>.</summary>
    PartlyApplied,

    /// <summary>The destinations to remove have weight 0 and may still have connections.</summary>
    Draining,

    /// <summary>The drained destinations are removed; other changes remain.</summary>
    Drained,
}
