namespace Ipvsctl.Soak.SystemCalls;

/// <summary>A run with a fault.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="WasHit">Whether the fault happened: not every run makes the same calls.</param>
/// <param name="ReachedOurCode">Whether it got past the start of the runtime.</param>
/// <param name="HitMessages">Whether the fault hit the writing of a message, so that the message may be lost.</param>
internal sealed record FaultyRun(CommandResult Result, bool WasHit, bool ReachedOurCode, bool HitMessages)
{
    private const int Killed = 137;

    // The runtime cannot start (255); SIGABRT and SIGSEGV: it fails at a check, or dies of the missing memory; the C library's start (127).
    private static readonly int[] RuntimeStatuses = [255, 134, 139, 127];

    // docs/exit-codes.md, without 127: a fault of the system is foreseen.
    private static readonly int[] Documented = [0, 2, 20, 21, 22, 30, 31, 32, 34, 35, 36, 38, 39, 40, 50, 51, 100];

    /// <summary>Whether it had to be killed.</summary>
    public bool IsHang => Result.Status == Killed;

    /// <summary>Whether the runtime could not start.</summary>
    public bool DiedBeforeOurCode => !ReachedOurCode && RuntimeStatuses.Contains(Result.Status);

    /// <summary>Whether it says that the table is not as before, or may not be.</summary>
    public bool ReportsTheTable => Result.Status is 38 or 100
        || (Result.Status == 31 && Result.Error.Contains("everything was written", StringComparison.Ordinal));

    /// <summary>Whether our own code ran, and the run ended without a message.</summary>
    public bool IsSilent(int undisturbed) =>
        ReachedOurCode && !HitMessages && Result.Status != 0 && Result.Status != undisturbed && Result.Error.Length == 0;

    /// <summary>Whether a stack trace was printed.</summary>
    public bool HasStackTrace => Result.Error.Contains("   at ", StringComparison.Ordinal)
        || Result.Error.Contains("Unhandled", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its exit code is one that docs/exit-codes.md lists for where it ended.</summary>
    public bool HasDocumentedStatus => ReachedOurCode ? Documented.Contains(Result.Status) : DiedBeforeOurCode;
}
