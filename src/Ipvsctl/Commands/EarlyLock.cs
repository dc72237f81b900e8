using System.Runtime.ExceptionServices;
using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>
/// A lock that a command takes before it reads its file, so that a run that waited does not apply what the file contained before. A failure
/// is kept until the lock is needed, so that the mistakes in the file are reported first.
/// </summary>
/// <param name="take">Takes the lock.</param>
internal sealed class EarlyLock(Func<ApplyLock> take) : IDisposable
{
    private ApplyLock? _held;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The lock, taken now if <see cref="Try"/> was not called.</summary>
    public ApplyLock Value
    {
        get
        {
            _failure?.Throw();
            return _held ??= take();
        }
    }

    /// <summary>Takes the lock, or keeps the failure.</summary>
    public void Try()
    {
        try
        {
            _held = take();
        }
        catch (Exception e) when (e is DirectorException or LockTimeoutException)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _held?.Dispose();
}
