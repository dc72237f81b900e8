using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>
/// Handles SIGINT and SIGTERM. By default they end the process at once. While a command is guarded, the first signal interrupts the command
/// and later signals have no effect.
/// </summary>
/// <param name="register">
/// Registers a handler for a signal; the handler returns whether it handled the signal. The registration ends when it is disposed or
/// collected. Null to register none, as in tests.
/// </param>
internal sealed class Signals(Func<PosixSignal, Func<PosixSignal, bool>, IDisposable>? register = null)
{
    private readonly Lock _gate = new();

    // Keeps the registrations alive, because a registration that is collected ends.
    private IDisposable[]? _registrations;
    private Interruption? _current;

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
            _registrations ??= register is null ? [] : [register(PosixSignal.SIGINT, Handle), register(PosixSignal.SIGTERM, Handle)];
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
        }
    }

    /// <summary>Handles a signal; false if no command is guarded, so that the signal has its default effect.</summary>
    public bool Handle(PosixSignal signal)
    {
        Interruption? current;
        lock (_gate)
        {
            current = _current;
        }

        current?.Request(signal);
        return current is not null;
    }

    // A signal that no handler cancels has its default effect.
    private static PosixSignalRegistration Register(PosixSignal signal, Func<PosixSignal, bool> handle) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = handle(context.Signal));
}
