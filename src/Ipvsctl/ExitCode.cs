namespace Ipvsctl;

/// <summary>The published exit codes. Only <see cref="ErrorPrinter"/> gives them out.</summary>
internal enum ExitCode
{
    /// <summary>Done; or no difference.</summary>
    Done = 0,

    /// <summary>There are differences, and nothing went wrong.</summary>
    Differences = 2,

    /// <summary>IPVS is not reachable: no module, no permission.</summary>
    Unreachable = 20,

    /// <summary>The table could not be read.</summary>
    QueryFailed = 21,

    /// <summary>The model file is unreadable, or it or a parameter file is not YAML.</summary>
    Unreadable = 30,

    /// <summary>
    /// Refused or failed while applying, or for want of the lock; the message says what that leaves, which is the table as it was before
    /// unless something else was asked for.
    /// </summary>
    ApplyFailed = 31,

    /// <summary>The model is invalid.</summary>
    InvalidModel = 32,

    /// <summary>Wrong usage, or a wrong option value.</summary>
    Usage = 33,

    /// <summary><c>set</c> failed.</summary>
    SetFailed = 34,

    /// <summary>A parameter could not be resolved.</summary>
    UnresolvedParameter = 35,

    /// <summary>A policy refused the change set.</summary>
    RefusedByPolicy = 36,

    /// <summary>Failed, and the rollback did not restore everything.</summary>
    RollbackFailed = 38,

    /// <summary>A drain did not end in time; the same command goes on later.</summary>
    DrainTimeout = 39,

    /// <summary>Another run holds the lock.</summary>
    Locked = 40,

    /// <summary>A parameter URL could not be read.</summary>
    UnreadableUrl = 50,

    /// <summary>A parameter file could not be read.</summary>
    UnreadableFile = 51,

    /// <summary>The output could not be written.</summary>
    OutputFailed = 100,

    /// <summary>Anything unforeseen.</summary>
    Unforeseen = 127,

    /// <summary>Interrupted from the keyboard (128 + SIGINT).</summary>
    Interrupted = 130,

    /// <summary>Asked to stop (128 + SIGTERM).</summary>
    Terminated = 143,
}
