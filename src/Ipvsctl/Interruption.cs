using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>
/// SIGINT and SIGTERM. As long as nothing was begun they end the process at once; from then on the first of them is a cancellation, so that
/// the command can end in an orderly way, and later ones change nothing.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly Lock Gate = new();
    private static Interruption? _begun;

    // For as long as the process lives: what comes when a command has ended must not make its exit code a lie.
    private static PosixSignalRegistration[] _registrations = [];

    private readonly CancellationTokenSource _source = new();
    private bool _ended;

    private Interruption()
    {
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Which signal it was.</summary>
    public PosixSignal Signal { get; private set; } = PosixSignal.SIGINT;

    /// <summary>Watches for signals from now on.</summary>
    /// <param name="end">Ends the process; for signals that come before anything was begun.</param>
    public static void Watch(Action<PosixSignal> end) => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context => Handle(context, end))),
    ];

    /// <summary>Something is begun that a signal must not just break off.</summary>
    public static Interruption Begin()
    {
        lock (Gate)
        {
            return _begun = new Interruption();
        }
    }

    /// <summary>It has ended: signals change nothing any more.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            _ended = true;
            _source.Dispose();
        }
    }

    private static void Handle(PosixSignalContext context, Action<PosixSignal> end)
    {
        context.Cancel = true;

        // Held while the process ends, so that nothing begins meanwhile.
        lock (Gate)
        {
            if (_begun is { } interruption)
            {
                interruption.Ask(context.Signal);
            }
            else
            {
                end(context.Signal);
            }
        }
    }

    private void Ask(PosixSignal signal)
    {
        if (!_ended && !_source.IsCancellationRequested)
        {
            Signal = signal;
            _source.Cancel();
        }
    }
}
