namespace Ipvsctl;

/// <summary>How a rollback ended that did not restore the table.</summary>
public enum RollbackOutcome
{
    /// <summary>Some changes could not be undone; they are listed.</summary>
    Incomplete,

    /// <summary>The table could not be read, so it is unknown what was undone.</summary>
    Unknown,

    /// <summary>Everything was undone, but another program changed the table meanwhile.</summary>
    ChangedByAnotherProgram,
}
