using Ipvsctl.Hosting;

namespace Ipvsctl.Commands;

/// <summary>Warns once if a command must continue without the lock.</summary>
/// <param name="host">The process.</param>
internal sealed class LockWarning(Host host)
{
    private bool _printed;

    /// <summary>Prints the warning if the lock is not held and no warning was printed before.</summary>
    /// <returns>The lock.</returns>
    public ApplyLock Print(ApplyLock held)
    {
        if (held.Problem is { } problem && !_printed)
        {
            _printed = true;
            host.Errors.WriteLine(
                $"ipvsctl: warning: cannot lock {held.Path} ({problem}); running without a lock, so concurrent runs may conflict");
        }

        return held;
    }
}
