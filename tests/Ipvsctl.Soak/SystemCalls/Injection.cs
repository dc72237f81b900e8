namespace Ipvsctl.Soak.SystemCalls;

/// <summary>A fault: at one occurrence of a system call in a run, strace returns an error or a smaller number instead of making the call.</summary>
/// <param name="Scenario">The run.</param>
/// <param name="Call">The system call.</param>
/// <param name="Occurrence">Its occurrence in each thread, counted from 1.</param>
/// <param name="Result">What the call returns, in strace's words: <c>error=EIO</c> or <c>retval=1</c>.</param>
internal sealed record Injection(Scenario Scenario, string Call, int Occurrence, string Result)
{
    private static readonly string[] Errors = ["error=EPERM", "error=EINTR", "error=ENOMEM", "error=EAGAIN", "error=EIO", "error=ENOSPC"];

    private static readonly string[] ShortResults = ["retval=0", "retval=1"];

    // These return how many bytes they read or wrote, so they can return less than was asked for.
    private static readonly HashSet<string> Counting =
        ["read", "pread64", "write", "pwrite64", "sendto", "recvfrom", "readlink", "readlinkat", "getrandom", "getdents64"];

    // The first one starts the program; the others do not return.
    private static readonly HashSet<string> Excluded = ["execve", "exit", "exit_group", "rt_sigreturn"];

    /// <summary>Strace's option.</summary>
    public string Expression => $"inject={Call}:{Result}:when={Occurrence}";

    /// <summary>Whether the call pretends to have read or written bytes that it did not, so that the output cannot be right.</summary>
    public bool LosesBytes => ShortResults.Contains(Result);

    /// <summary>All faults of a run.</summary>
    /// <param name="scenario">The run.</param>
    /// <param name="calls">How often it makes each system call before and after our own code is reached.</param>
    public static IEnumerable<Injection> All(Scenario scenario, IEnumerable<CallCount> calls) =>
        from call in calls
        where !Excluded.Contains(call.Name)
        // What the runtime does before our code is the same in every run.
        from occurrence in Enumerable.Range(1, call.Total).Skip(scenario.IncludesStart ? 0 : call.BeforeOurCode)
        from result in Counting.Contains(call.Name) ? [.. Errors, .. ShortResults] : Errors
        select new Injection(scenario, call.Name, occurrence, result);

    /// <inheritdoc />
    public override string ToString() => $"{Scenario.Name}, {Expression}";
}
