namespace Ipvsctl;

/// <summary>Why the table could not be verified after everything was written.</summary>
public enum VerificationOutcome
{
    /// <summary>Another program changed what was written.</summary>
    ChangedByAnotherProgram,

    /// <summary>The kernel acknowledged a setting and does not keep it.</summary>
    NotKept,

    /// <summary>The table could not be read.</summary>
    Unreadable,
}
