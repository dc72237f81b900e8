using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>Turns the first signal into a cancellation, so that a command can end in an orderly way; it ignores later ones.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Lock _gate = new();
    private bool _ended;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The first signal; null as long as there is none.</summary>
    public PosixSignal? Received { get; private set; }

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
            throw new InterruptedException(Received ?? PosixSignal.SIGINT, canceled);
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

    /// <summary>A signal has arrived.</summary>
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
