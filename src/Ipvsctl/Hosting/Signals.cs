using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>
/// Handles SIGHUP, SIGINT, SIGQUIT and SIGTERM. By default they end the process at once. While a command is guarded, the first signal
/// interrupts the command and later signals have no effect. A signal that the parent process ignores (nohup) stays ignored.
/// </summary>
/// <param name="register">
/// Registers a handler for a signal; the handler returns whether it handled the signal. The registration ends when it is disposed or
/// collected. Null to register none, as in tests.
/// </param>
internal sealed class Signals(Func<PosixSignal, Func<PosixSignal, bool>, IDisposable>? register = null)
{
    // The runtime installs no handler for a signal that is ignored when it is registered.
    private static readonly PosixSignal[] Handled = [PosixSignal.SIGHUP, PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM];

    private readonly Lock _gate = new();

    // Keeps the registrations alive, because a registration that is collected ends.
    private IDisposable[]? _registrations;
    private Interruption? _current;
    private CancellationTokenSource? _interrupted;

    /// <summary>The token that the first signal to a guarded command cancels.</summary>
    public CancellationToken Interrupted
    {
        get
        {
            lock (_gate)
            {
                return InterruptedSource.Token;
            }
        }
    }

    /// <summary>The same, or a token that is never canceled while no command is guarded.</summary>
    public CancellationToken InterruptedWhileGuarded
    {
        get
        {
            lock (_gate)
            {
                return _current is null ? CancellationToken.None : InterruptedSource.Token;
            }
        }
    }

    private CancellationTokenSource InterruptedSource => _interrupted ??= new CancellationTokenSource();

    /// <summary>Creates the handler for the signals of this process.</summary>
    public static Signals FromProcess() => new(Register);

    /// <summary>
    /// Guards the running command until <see cref="Release"/>. A command that ends its process is never released, because a late signal
    /// must not kill a run that already succeeded.
    /// </summary>
    public Interruption Guard()
    {
        lock (_gate)
        {
            _registrations ??= register is null ? [] : Array.ConvertAll(Handled, signal => register(signal, Handle));
            return _current ??= new Interruption();
        }
    }

    /// <summary>Ends the guard: the next signal ends the process.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _current?.Dispose();
            _current = null;
            _interrupted = _interrupted?.IsCancellationRequested == true ? null : _interrupted;
        }
    }

    /// <summary>Handles a signal; false if no command is guarded, so that the signal has its default effect.</summary>
    public bool Handle(PosixSignal signal)
    {
        Interruption? current;
        CancellationTokenSource interrupted;
        lock (_gate)
        {
            (current, interrupted) = (_current, InterruptedSource);
        }

        if (current is null)
        {
            return false;
        }

        current.Request(signal);
        interrupted.Cancel();
        return true;
    }

    // A signal that no handler cancels has its default effect.
    private static PosixSignalRegistration Register(PosixSignal signal, Func<PosixSignal, bool> handle) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = handle(context.Signal));
}
