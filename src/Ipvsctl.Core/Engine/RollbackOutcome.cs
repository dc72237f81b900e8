namespace Ipvsctl;

/// <summary>Why a rollback did not restore the table.</summary>
public enum RollbackOutcome
{
    /// <summary>Some changes could not be undone; <see cref="RollbackException.Left"/> lists them.</summary>
    Incomplete,

    /// <summary>The table could not be read, so it is unknown which changes were undone.</summary>
    Unknown,

    /// <summary>Everything was undone, but another program changed the table meanwhile.</summary>
    ChangedByAnotherProgram,
}
