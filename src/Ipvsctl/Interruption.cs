using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>Turns the first SIGINT or SIGTERM into a cancellation, so that a command can end in an orderly way.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Watches for signals until it is disposed.</summary>
    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Which signal it was.</summary>
    public PosixSignal Signal { get; private set; } = PosixSignal.SIGINT;

    /// <inheritdoc />
    public void Dispose()
    {
        // Not the source: the handler may still be inside it when whoever it woke comes here.
        Array.ForEach(_registrations, registration => registration.Dispose());
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        Signal = context.Signal;
        _source.Cancel();
    }
}
