namespace Ipvsctl.Commands;

/// <summary>Another run holds the lock.</summary>
internal sealed class LockedException(string path, TimeSpan waited)
    : Exception($"another run of ipvsctl holds the lock {path}: waited {waited.TotalSeconds} seconds (--lock-timeout), nothing was changed");
