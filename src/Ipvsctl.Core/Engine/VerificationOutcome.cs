namespace Ipvsctl;

/// <summary>Why a verification failed.</summary>
public enum VerificationOutcome
{
    /// <summary>Another program is changing the table.</summary>
    ChangedByAnotherProgram,

    /// <summary>The kernel acknowledged a setting but does not keep it.</summary>
    NotKept,

    /// <summary>The table cannot be read.</summary>
    Unreadable,
}
