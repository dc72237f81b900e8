using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>A signal interrupted the command.</summary>
/// <param name="signal">The signal.</param>
/// <param name="canceled">The cancellation, whose message describes the resulting table.</param>
internal sealed class InterruptedException(PosixSignal signal, ApplyCanceledException canceled) : Exception(canceled.Message, canceled)
{
    /// <summary>The signal.</summary>
    public PosixSignal Signal { get; } = signal;
}
