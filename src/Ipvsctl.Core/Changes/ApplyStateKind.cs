namespace Ipvsctl.Changes;

/// <summary>The states in which an apply that did not finish can leave a table.</summary>
public enum ApplyStateKind
{
    /// <summary>Nothing was done, or everything was rolled back.</summary>
    Unchanged,

    /// <summary>The changes that were made before the failure stay, because the caller asked for it.</summary>
    PartlyApplied,

    /// <summary>Destinations that were to be removed have weight 0 and may still have connections.</summary>
    Draining,

    /// <summary>The drained destinations are removed; other changes are left to do.</summary>
    Drained,
}
