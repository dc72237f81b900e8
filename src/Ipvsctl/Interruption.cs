using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>
/// Turns the first SIGINT or SIGTERM into a cancellation, so that a command can end in an orderly way; later ones change nothing. Made before
/// the first change: until then such a signal ends the process at once, as is right.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // For as long as the process lives: a signal that comes when all is done must not make a lie of the exit code.
    private static readonly List<PosixSignalRegistration> Registrations = [];

    private readonly CancellationTokenSource _source = new();
    private readonly Lock _gate = new();
    private bool _ended;

    /// <summary>Watches for signals from now on.</summary>
    public Interruption() => Registrations.AddRange(
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ]);

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Which signal it was.</summary>
    public PosixSignal Signal { get; private set; } = PosixSignal.SIGINT;

    /// <summary>Runs something that a signal cancels.</summary>
    /// <exception cref="InterruptedException">A signal canceled it.</exception>
    public void Run(Action<CancellationToken> work)
    {
        try
        {
            work(_source.Token);
        }
        catch (ApplyCanceledException canceled)
        {
            throw new InterruptedException(Signal, canceled);
        }
    }

    /// <summary>The command has ended: signals change nothing any more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            _source.Dispose();
        }
    }

    /// <summary>A signal has come; the first one counts.</summary>
    internal void Request(PosixSignal signal)
    {
        lock (_gate)
        {
            if (!_ended && !_source.IsCancellationRequested)
            {
                Signal = signal;
                _source.Cancel();
            }
        }
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        Request(context.Signal);
    }
}
