using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>
/// Sets the weight of one destination, at once or in steps. Before each step, it takes the lock and rereads the destination, so that it
/// keeps other settings that another program changed meanwhile.
/// </summary>
/// <param name="director">The director.</param>
/// <param name="target">The destination.</param>
/// <param name="options">The options.</param>
internal sealed class WeightSetter(Director director, DestinationPath target, ApplyOptions options)
{
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(1);

    private bool _isPlanned;

    /// <summary>Takes the lock for a step; returns null to make the step without a lock.</summary>
    public Func<CancellationToken, ApplyLock?> TakeLock { get; init; } =
        cancellation => ApplyLock.Take(director, ApplyLock.DefaultTimeout, cancellation);

    /// <summary>Called once, before the first step, with the service as it will be at the end; null to skip it.</summary>
    public Action<VirtualService>? OnPlan { get; init; }

    /// <summary>Sets the weight at once.</summary>
    /// <exception cref="TargetNotFoundException">The service or destination does not exist.</exception>
    /// <exception cref="IpvsException">A request failed, or the kernel refused it.</exception>
    /// <exception cref="VerificationException">The weight was written, but the table differs or cannot be read.</exception>
    /// <exception cref="LockHeldException">Another program holds the lock.</exception>
    /// <exception cref="ApplyCanceledException">The caller canceled the wait for the lock.</exception>
    public void Set(int weight, CancellationToken cancellation) =>
        ReportReachedWeight(weight, () => SetOnce(weight, weight, cancellation), cancellation);

    /// <summary>Changes the weight evenly, one step per second.</summary>
    /// <param name="weight">The final weight.</param>
    /// <param name="seconds">The duration, in seconds.</param>
    /// <param name="onStep">Called after each step with its weight and the remaining seconds; null to skip it.</param>
    /// <param name="cancellation">Ends the ramp between two steps.</param>
    /// <exception cref="TargetNotFoundException">The service or destination does not exist.</exception>
    /// <exception cref="IpvsException">A request failed, or the kernel refused it.</exception>
    /// <exception cref="VerificationException">The weight was written, but the table differs or cannot be read.</exception>
    /// <exception cref="LockHeldException">Another program holds the lock; the exception contains the reached weight.</exception>
    /// <exception cref="ApplyCanceledException">The caller canceled the ramp; the exception contains the reached weight.</exception>
    public void Ramp(int weight, int seconds, Action<int, int>? onStep, CancellationToken cancellation)
    {
        ReportReachedWeight(weight, SetEachStep, cancellation);

        void SetEachStep()
        {
            int left = seconds;
            foreach (int step in WeightRamp.Steps(Read().Weight, weight, seconds))
            {
                options.Wait(StepTime, cancellation);
                cancellation.ThrowIfCancellationRequested();
                SetOnce(step, weight, cancellation);
                onStep?.Invoke(step, --left);
            }
        }
    }

    private void SetOnce(int weight, int final, CancellationToken cancellation)
    {
        // Each step takes the lock separately, so that an apply does not wait for the whole ramp.
        using ApplyLock? held = TakeLock(cancellation);
        VirtualService service = ReadService();
        Destination before = Find(service);
        Plan(service, before, final);
        var change = new UpdateDestination(target.Service, before, before with { Weight = weight });
        director.ApplyStage(new ChangeSet([change]), options, CancellationToken.None);
    }

    private void Plan(VirtualService service, Destination before, int final)
    {
        if (!_isPlanned)
        {
            _isPlanned = true;
            OnPlan?.Invoke(service with { Destinations = service.Destinations.Replace(before, before with { Weight = final }) });
        }
    }

    private Destination Read() => Find(ReadService());

    private VirtualService ReadService() => director.Observe(target.Service).Table.Find(target.Service)
        ?? throw new TargetNotFoundException(target.Service, director.ObserveTable());

    private Destination Find(VirtualService service) =>
        service.Find(target.Destination) ?? throw new TargetNotFoundException(service, target.Destination);

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
