using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ipvsctl.Hosting;

namespace Ipvsctl.Tests.Commands;

/// <summary>What SIGHUP, SIGINT, SIGQUIT and SIGTERM do, before, during and after a command that changes the table.</summary>
public class SignalsTests
{
    [Test]
    public async Task Before_the_first_change_no_handler_is_registered()
    {
        var registered = new List<PosixSignal>();
        var signals = new Signals((signal, _) => Add(registered, signal));
        await Assert.That(registered).IsEmpty();
        await Assert.That(signals.Handle(PosixSignal.SIGTERM)).IsFalse();
    }

    [Test]
    public async Task Handlers_are_registered_once()
    {
        var registered = new List<PosixSignal>();
        var signals = new Signals((signal, _) => Add(registered, signal));
        for (int apply = 0; apply < 3; apply++)
        {
            signals.Guard();
            signals.Release();
        }

        await Assert.That(string.Join(' ', registered)).IsEqualTo("SIGHUP SIGINT SIGQUIT SIGTERM");
    }

    [Test]
    public async Task The_first_signal_interrupts_and_later_ones_change_nothing()
    {
        Func<PosixSignal, bool>? send = null;
        Interruption interruption = new Signals((_, handle) =>
        {
            send = handle;
            return new MemoryStream();
        }).Guard();
        await Assert.That(interruption.Token.IsCancellationRequested).IsFalse();

        await Assert.That(send!(PosixSignal.SIGTERM)).IsTrue();
        await Assert.That(send(PosixSignal.SIGINT)).IsTrue();

        await Assert.That((interruption.Token.IsCancellationRequested, interruption.Received)).IsEqualTo((true, PosixSignal.SIGTERM));
    }

    [Test]
    [Arguments(PosixSignal.SIGHUP)]
    [Arguments(PosixSignal.SIGINT)]
    [Arguments(PosixSignal.SIGQUIT)]
    [Arguments(PosixSignal.SIGTERM)]
    public async Task A_signal_to_a_guarded_command_ends_blocked_output(PosixSignal signal)
    {
        var signals = new Signals();
        signals.Handle(signal);
        await Assert.That(signals.Interrupted.IsCancellationRequested).IsFalse();
        await Assert.That(signals.InterruptedWhileGuarded.CanBeCanceled).IsFalse();

        signals.Guard();
        signals.Handle(signal);
        await Assert.That((signals.Interrupted.IsCancellationRequested, signals.InterruptedWhileGuarded.IsCancellationRequested)).IsEqualTo((true, true));

        signals.Release();
        await Assert.That(signals.Interrupted.IsCancellationRequested).IsFalse();
    }

    [Test]
    public async Task A_command_is_guarded_once_however_often_it_asks()
    {
        var signals = new Signals();
        await Assert.That(ReferenceEquals(signals.Guard(), signals.Guard())).IsTrue();
    }

    [Test]
    public async Task A_signal_after_the_last_change_does_not_end_the_process()
    {
        var signals = new Signals();
        signals.Guard();
        await Assert.That(signals.Handle(PosixSignal.SIGTERM)).IsTrue();
    }

    [Test]
    public async Task A_process_that_goes_on_after_an_apply_obeys_the_next_signal()
    {
        var signals = new Signals();
        Interruption first = signals.Guard();
        signals.Release();

        await Assert.That(signals.Handle(PosixSignal.SIGTERM)).IsFalse();
        await Assert.That(first.Received).IsNull();
    }

    [Test]
    public async Task The_next_apply_is_guarded_anew()
    {
        var signals = new Signals();
        signals.Guard();
        signals.Handle(PosixSignal.SIGINT);
        signals.Release();
        Interruption second = signals.Guard();

        await Assert.That(second.Token.IsCancellationRequested).IsFalse();
        await Assert.That(signals.Handle(PosixSignal.SIGTERM)).IsTrue();
        await Assert.That(second.Received).IsEqualTo(PosixSignal.SIGTERM);
    }

    // A registration that is collected ends, and the next signal kills the process in the middle of its changes.
    [Test]
    public async Task Registrations_are_not_collected()
    {
        var registrations = new List<WeakReference>();
        Signals signals = Guarded(registrations);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        await Assert.That(registrations.Count(registration => registration.IsAlive)).IsEqualTo(4);
        GC.KeepAlive(signals);
    }

    // By itself, so that no local of the test refers to a registration.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Signals Guarded(List<WeakReference> registrations)
    {
        var signals = new Signals((_, _) =>
        {
            var registration = new MemoryStream();
            registrations.Add(new WeakReference(registration));
            return registration;
        });
        signals.Guard();
        return signals;
    }

    private static MemoryStream Add(List<PosixSignal> registered, PosixSignal signal)
    {
        registered.Add(signal);
        return new MemoryStream();
    }
}
