using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>The user, or the system, asked to stop.</summary>
/// <param name="signal">With which signal.</param>
/// <param name="state">What was done, and what was not.</param>
internal sealed class InterruptedException(PosixSignal signal, string state) : Exception($"interrupted: {state}")
{
    /// <summary>With which signal.</summary>
    public PosixSignal Signal { get; } = signal;
}
