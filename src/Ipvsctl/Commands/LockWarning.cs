using Ipvsctl.Hosting;

namespace Ipvsctl.Commands;

/// <summary>The warning of a run that cannot have a lock.</summary>
internal static class LockWarning
{
    /// <summary>Takes the lock, and warns if there is none.</summary>
    public static ApplyLock Take(Host host, Director director, TimeSpan timeout)
    {
        ApplyLock held = ApplyLock.Take(director, timeout);
        Print(host, held);
        return held;
    }

    /// <summary>Warns if there is no lock.</summary>
    public static void Print(Host host, ApplyLock held)
    {
        if (held.Problem is { } problem)
        {
            host.Errors.WriteLine($"ipvsctl: warning: {held.Path} cannot be locked, so two runs at once are not kept apart: {problem}");
        }
    }
}
