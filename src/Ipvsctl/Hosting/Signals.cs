using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>
/// SIGINT and SIGTERM. They end the process at once, except while a command that changes the table is guarded: then the first one interrupts
/// the command, and the others change nothing.
/// </summary>
/// <param name="register">
/// Registers a handler for a signal, which returns whether it took the signal. The registration ends when it is disposed, or collected. Null
/// in tests, which send their own signals.
/// </param>
internal sealed class Signals(Func<PosixSignal, Func<PosixSignal, bool>, IDisposable>? register = null)
{
    private readonly Lock _gate = new();

    // Held, because the registration of a signal ends when nothing refers to it any more.
    private IDisposable[]? _registrations;
    private Interruption? _current;

    /// <summary>The signals of this process.</summary>
    public static Signals FromProcess() => new(Register);

    /// <summary>
    /// Guards the running command from now on, and until <see cref="Release"/>. A command that ends with its process is never released: a
    /// late signal must not kill a run that already succeeded.
    /// </summary>
    public Interruption Guard()
    {
        lock (_gate)
        {
            _registrations ??= register is null ? [] : [register(PosixSignal.SIGINT, Handle), register(PosixSignal.SIGTERM, Handle)];
            return _current ??= new Interruption();
        }
    }

    /// <summary>The guarded command has ended, and the process goes on: the next signal ends it.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _current?.Dispose();
            _current = null;
        }
    }

    /// <summary>Handles a signal; false if it must have its default effect.</summary>
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

    // The runtime gives a signal that no handler cancels its default effect.
    private static PosixSignalRegistration Register(PosixSignal signal, Func<PosixSignal, bool> handle) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = handle(context.Signal));
}
