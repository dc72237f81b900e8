using Ipvsctl.Hosting;

namespace Ipvsctl.Commands;

/// <summary>Takes the lock; warns if the run must continue without one.</summary>
internal static class LockWarning
{
    /// <summary>Takes the lock, and warns if it cannot be created.</summary>
    public static ApplyLock Take(Host host, Director director, TimeSpan timeout)
    {
        ApplyLock held = ApplyLock.Take(director, timeout);
        Print(host, held);
        return held;
    }

    /// <summary>Warns if the lock could not be created.</summary>
    public static void Print(Host host, ApplyLock held)
    {
        if (held.Problem is { } problem)
        {
            host.Errors.WriteLine($"ipvsctl: warning: {held.Path} cannot be locked, so two runs at once are not kept apart: {problem}");
        }
    }
}
