namespace Ipvsctl.Commands;

/// <summary>Another run holds the lock.</summary>
/// <param name="path">The lock.</param>
/// <param name="waited">How long it was waited for.</param>
/// <param name="option">The option that says how long; null if there is none.</param>
/// <param name="state">What was done, and what was not.</param>
internal sealed class LockedException(string path, TimeSpan waited, string? option = null, string state = "nothing was changed")
    : Exception($"another run of ipvsctl holds the lock {path}: waited {waited.TotalSeconds} seconds{(option is null ? "" : $" ({option})")}, {state}")
{
    /// <summary>The same, where something had been done before.</summary>
    public LockedException After(string done) => new(path, waited, option, done);
}
