namespace Ipvsctl.Commands;

/// <summary>Another run held the lock for as long as the option <c>--lock-timeout</c> allows.</summary>
/// <param name="held">The lock.</param>
internal sealed class LockTimeoutException(LockHeldException held) : Exception(
    $"another run of ipvsctl holds the lock {held.Path}: waited {held.Waited.TotalSeconds} seconds (--lock-timeout), nothing was changed", held);
