using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>Turns the first signal into a cancellation, so that a command can roll back. Ignores later signals.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Lock _gate = new();
    private bool _ended;

    /// <summary>The token that the first signal cancels.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The first signal; null if none has arrived.</summary>
    public PosixSignal? Received { get; private set; }

    /// <summary>Runs work that a signal can cancel.</summary>
    /// <exception cref="InterruptedException">A signal canceled the work.</exception>
    public void Run(Action<CancellationToken> work)
    {
        try
        {
            work(_source.Token);
        }
        catch (ApplyCanceledException canceled)
        {
            throw new InterruptedException(Received ?? PosixSignal.SIGINT, canceled);
        }
    }

    /// <summary>Ends the interruption: later signals have no effect.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            _source.Dispose();
        }
    }

    /// <summary>Cancels the work if this is the first signal.</summary>
    public void Request(PosixSignal signal)
    {
        lock (_gate)
        {
            if (!_ended && Received is null)
            {
                Received = signal;
                _source.Cancel();
            }
        }
    }
}
