using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>Another program holds the <see cref="ApplyLock"/>.</summary>
public sealed class LockHeldException : DirectorException
{
    internal LockHeldException(string path, TimeSpan waited) : base(null) => (Path, Waited) = (path, waited);

    /// <summary>The locked file.</summary>
    public string Path { get; }

    /// <summary>How long the caller waited.</summary>
    public TimeSpan Waited { get; }

    /// <summary>The weight that was reached, if setting a weight waited for the lock; otherwise null.</summary>
    public WeightState? Weight { get; internal set; }

    private protected override string Describe() =>
        $"another run of ipvsctl holds the lock {Path}: waited {Waited.TotalSeconds} seconds, {Weight?.ToString() ?? "nothing was changed"}";
}
