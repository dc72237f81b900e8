namespace Ipvsctl;

/// <summary>The published exit codes. Only <see cref="ErrorPrinter"/> selects one.</summary>
internal enum ExitCode
{
    /// <summary>Success; or there are no differences.</summary>
    Done = 0,

    /// <summary>Success, and there are differences.</summary>
    Differences = 2,

    /// <summary>IPVS is unavailable: the module is missing, or access is denied.</summary>
    Unreachable = 20,

    /// <summary>The table could not be read.</summary>
    QueryFailed = 21,

    /// <summary>A limit of this system was reached (memory, threads or open files), or it refused a system call.</summary>
    LimitReached = 22,

    /// <summary>The model file cannot be read, or the model file or a parameter file is not valid YAML.</summary>
    Unreadable = 30,

    /// <summary>
    /// Applying failed: the kernel refused a change, an action is not allowed, or the lock cannot be taken. The message describes the
    /// resulting table, which is the previous one unless an option requested otherwise.
    /// </summary>
    ApplyFailed = 31,

    /// <summary>The model is invalid.</summary>
    InvalidModel = 32,

    /// <summary>The command line is invalid.</summary>
    Usage = 33,

    /// <summary><c>set</c> failed.</summary>
    SetFailed = 34,

    /// <summary>A parameter could not be resolved.</summary>
    UnresolvedParameter = 35,

    /// <summary>A policy refused the change set.</summary>
    RefusedByPolicy = 36,

    /// <summary>A change failed, and the rollback did not restore everything.</summary>
    RollbackFailed = 38,

    /// <summary>A drain timed out; the same command continues it.</summary>
    DrainTimeout = 39,

    /// <summary>Another run holds the lock.</summary>
    Locked = 40,

    /// <summary>A parameter URL could not be read.</summary>
    UnreadableUrl = 50,

    /// <summary>A parameter file could not be read.</summary>
    UnreadableFile = 51,

    /// <summary>The output could not be written.</summary>
    OutputFailed = 100,

    /// <summary>An unexpected exception: a bug.</summary>
    Unforeseen = 127,

    /// <summary>SIGHUP stopped the command (128 + 1).</summary>
    HungUp = 129,

    /// <summary>SIGINT stopped the command (128 + 2).</summary>
    Interrupted = 130,

    /// <summary>SIGQUIT stopped the command (128 + 3).</summary>
    Quit = 131,

    /// <summary>SIGTERM stopped the command (128 + 15).</summary>
    Terminated = 143,
}
