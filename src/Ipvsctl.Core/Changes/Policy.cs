using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Limits what a change set may do, regardless of the model. The default allows everything.</summary>
/// <param name="MaximumRemovals">How many destinations one change set may remove; null for any number.</param>
/// <param name="NeverEmpty">Whether a service that has a destination of weight above 0 must keep one.</param>
/// <param name="Protected">Services, and destinations of any service, that a change set must not remove.</param>
public sealed record Policy(RemovalLimit? MaximumRemovals, bool NeverEmpty, ImmutableArray<ProtectedAddress> Protected)
{
    /// <summary>Allows everything.</summary>
    public static Policy None { get; } = new(null, false, []);

    /// <summary>Combines two policies: the removal limit of <paramref name="other"/> if it has one, and all other limits of both.</summary>
    public Policy CombineWith(Policy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Policy(other.MaximumRemovals ?? MaximumRemovals, NeverEmpty || other.NeverEmpty, [.. Protected, .. other.Protected]);
    }

    /// <summary>Finds every reason to refuse a change set; none if it is allowed.</summary>
    internal IEnumerable<Refusal> FindRefusals(ChangeSet changes) =>
        [.. FindTooManyRemovals(changes), .. FindLostWeight(changes), .. FindProtectedRemovals(changes)];

    private IEnumerable<Refusal> FindTooManyRemovals(ChangeSet changes)
    {
        int removed = changes.Changes.Sum(change => Removed(change).Length);
        int all = changes.Before?.Services.Sum(service => service.Destinations.Length) ?? 0;
        if (MaximumRemovals is { } limit && removed > limit.MaximumFor(all))
        {
            yield return new TooManyRemovals(removed, all, limit);
        }
    }

    private IEnumerable<Refusal> FindLostWeight(ChangeSet changes) =>
        NeverEmpty && changes is { Before: { } before, After: { } after }
            ? before.Services
                .Where(service => HasWeight(service) && !(after.Find(service.Identity) is { } later && HasWeight(later)))
                .Select(service => new LeftWithoutWeight(service.Identity))
            : [];

    private IEnumerable<Refusal> FindProtectedRemovals(ChangeSet changes) => Protected.IsEmpty ? [] :
    [
        .. changes.Changes.OfType<DeleteService>()
            .Where(change => Protected.Any(one => one.Matches(change.Service)))
            .Select(change => new ProtectedServiceRemoved(change.Service)),
        .. changes.Changes.OfType<ServiceChange>().SelectMany(change => Removed(change)
            .Where(destination => Protected.Any(one => one.Matches(destination.Identity)))
            .Select(destination => new ProtectedDestinationRemoved(new DestinationPath(change.Service, destination.Identity)))),
    ];

    private static ImmutableArray<Destination> Removed(Change change) => change switch
    {
        DeleteService { Deleted: var service } => service.Destinations,
        DeleteDestination { Deleted: var destination } => [destination],
        _ => [],
    };

    private static bool HasWeight(VirtualService service) => service.Destinations.Any(destination => destination.Weight > 0);
}
