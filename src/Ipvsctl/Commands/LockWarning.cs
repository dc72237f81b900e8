namespace Ipvsctl.Commands;

/// <summary>The warning of a run that cannot have a lock.</summary>
internal static class LockWarning
{
    /// <summary>Takes the lock, and warns if there is none.</summary>
    public static ApplyLock Take(Director director, TimeSpan timeout, CancellationToken cancellation)
    {
        ApplyLock held = ApplyLock.Take(director, timeout, cancellation);
        Print(held);
        return held;
    }

    /// <summary>Warns if there is no lock.</summary>
    public static void Print(ApplyLock held)
    {
        if (held.Problem is { } problem)
        {
            Console.Error.WriteLine($"ipvsctl: warning: {held.Path} cannot be locked, so two runs at once are not kept apart: {problem}");
        }
    }
}
