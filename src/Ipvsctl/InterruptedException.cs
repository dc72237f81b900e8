using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>A signal asked the command to stop.</summary>
/// <param name="signal">The signal.</param>
/// <param name="canceled">What was canceled, and what that leaves.</param>
internal sealed class InterruptedException(PosixSignal signal, ApplyCanceledException canceled) : Exception(canceled.Message, canceled)
{
    /// <summary>The signal.</summary>
    public PosixSignal Signal { get; } = signal;
}
