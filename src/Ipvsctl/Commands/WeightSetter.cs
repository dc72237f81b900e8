using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl.Commands;

/// <summary>
/// Sets the weight of one destination, again and again. Each time the destination is read anew, so that what somebody else changed
/// meanwhile is not undone.
/// </summary>
/// <param name="director">The director.</param>
/// <param name="service">The service.</param>
/// <param name="destination">The destination.</param>
/// <param name="done">Is told of each change.</param>
/// <param name="interruption">Ends the wait for another run.</param>
internal sealed class WeightSetter(
    Director director, ServiceIdentity service, DestinationIdentity destination, Action<Change> done, Interruption interruption)
{
    /// <summary>The destination as it is now.</summary>
    /// <exception cref="SetFailedException">There is no such service or destination.</exception>
    public Destination Read()
    {
        return director.Observe(service) is { } found
            ? Target.Find(found, destination)
            : Target.Find(director.Observe(), service, destination);
    }

    /// <summary>Sets the weight.</summary>
    /// <exception cref="SetFailedException">There is no such service or destination, or the kernel refused.</exception>
    /// <exception cref="LockedException">Another run holds the lock; the weight is as it was before.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop; the weight is as it was before.</exception>
    public void Set(int weight)
    {
        // For each step by itself: a ramp must not keep an apply waiting.
        using var held = ApplyLock.Take(ApplyLock.DefaultTimeout, interruption: interruption.Token);
        Destination before = Read();
        try
        {
            director.Apply(new ChangeSet([new UpdateDestination(service, before, before with { Weight = weight })]), done);
        }
        catch (IpvsException e) when (e.Failure is IpvsFailure.Change or IpvsFailure.Proof)
        {
            throw new SetFailedException(e.Message, e);
        }
    }
}
