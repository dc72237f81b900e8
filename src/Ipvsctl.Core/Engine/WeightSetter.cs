using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Sets the weight of one destination, at once or in steps. Before each step it takes the lock and reads the destination again, so that it
/// keeps what another program changed meanwhile.
/// </summary>
/// <param name="director">The director.</param>
/// <param name="target">The destination.</param>
/// <param name="options">How the changes are applied.</param>
internal sealed class WeightSetter(Director director, DestinationPath target, ApplyOptions options)
{
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(1);

    /// <summary>Called with the lock of each step; null to skip it.</summary>
    public Action<ApplyLock>? OnLock { get; init; }

    /// <summary>Sets the weight at once.</summary>
    /// <exception cref="TargetNotFoundException">There is no such service or destination.</exception>
    /// <exception cref="IpvsException">The kernel refused, or could not be asked.</exception>
    /// <exception cref="VerificationException">The weight was written, and the table differs from it or cannot be read.</exception>
    /// <exception cref="LockHeldException">Another program holds the lock.</exception>
    /// <exception cref="ApplyCanceledException">The wait for the lock was canceled.</exception>
    public void Set(int weight, CancellationToken cancellation) =>
        ReportReachedWeight(weight, () => SetOnce(weight, cancellation), cancellation);

    /// <summary>Changes the weight evenly over a time, one step per second.</summary>
    /// <param name="weight">The weight at the end.</param>
    /// <param name="seconds">How long it takes, in seconds.</param>
    /// <param name="onStep">Called after each step with its weight and the seconds that are left; null to skip it.</param>
    /// <param name="cancellation">Ends the ramp between two steps.</param>
    /// <exception cref="TargetNotFoundException">There is no such service or destination.</exception>
    /// <exception cref="IpvsException">The kernel refused, or could not be asked.</exception>
    /// <exception cref="VerificationException">The weight was written, and the table differs from it or cannot be read.</exception>
    /// <exception cref="LockHeldException">Another program holds the lock; the exception says which weight was reached.</exception>
    /// <exception cref="ApplyCanceledException">The ramp was canceled; the exception says which weight was reached.</exception>
    public void Ramp(int weight, int seconds, Action<int, int>? onStep, CancellationToken cancellation)
    {
        ReportReachedWeight(weight, SetEachStep, cancellation);

        void SetEachStep()
        {
            foreach ((int second, int step) in WeightRamp.Steps(Read().Weight, weight, seconds).Index())
            {
                options.Wait(StepTime, cancellation);
                cancellation.ThrowIfCancellationRequested();
                SetOnce(step, cancellation);
                onStep?.Invoke(step, seconds - second - 1);
            }
        }
    }

    private void SetOnce(int weight, CancellationToken cancellation)
    {
        // For each step by itself: a ramp must not keep an apply waiting.
        using ApplyLock held = ApplyLock.Take(director, ApplyLock.DefaultTimeout, cancellation);
        OnLock?.Invoke(held);
        Destination before = Read();
        director.ApplyStage(
            new ChangeSet([new UpdateDestination(target.Service, before, before with { Weight = weight })]), options, CancellationToken.None);
    }

    private Destination Read()
    {
        VirtualService? service = director.Observe(target.Service).Table.Find(target.Service);
        return service is null
            ? throw new TargetNotFoundException(target.Service, director.ObserveTable())
            : service.Find(target.Destination) ?? throw new TargetNotFoundException(service, target.Destination);
    }

    private void ReportReachedWeight(int wanted, Action set, CancellationToken cancellation)
    {
        try
        {
            set();
        }
        catch (OperationCanceledException)
        {
            throw new ApplyCanceledException(new WeightState(target.Destination, Read().Weight, wanted), cancellation);
        }
        catch (LockHeldException e)
        {
            e.Weight = new WeightState(target.Destination, Read().Weight, wanted);
            throw;
        }
    }
}
