using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>What a change set may not do, whatever the file says; off by default.</summary>
/// <param name="MaximumRemovals">How many destinations may go at once; null for any number.</param>
/// <param name="NeverEmpty">Whether no service that had a destination with weight may be left, or go, without one.</param>
/// <param name="Protected">Services, or destinations of any service, that may not be removed.</param>
public sealed record Policy(RemovalLimit? MaximumRemovals, bool NeverEmpty, ImmutableArray<ProtectedAddress> Protected)
{
    /// <summary>Everything is allowed.</summary>
    public static Policy None { get; } = new(null, false, []);

    /// <summary>Both policies: the limit of the other one if it has one, and the protection of both.</summary>
    public Policy And(Policy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Policy(other.MaximumRemovals ?? MaximumRemovals, NeverEmpty || other.NeverEmpty, [.. Protected, .. other.Protected]);
    }

    /// <summary>Every reason to refuse a change set; none if it is allowed.</summary>
    public ImmutableArray<string> Offences(ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return [.. RemovalOffences(changes), .. EmptyOffences(changes), .. ProtectionOffences(changes)];
    }

    private IEnumerable<string> RemovalOffences(ChangeSet changes)
    {
        int removed = Removed(changes).Count();
        int all = changes.Before?.Services.Sum(service => service.Destinations.Length) ?? 0;
        if (MaximumRemovals is { } limit && removed > limit.Of(all))
        {
            yield return $"{removed} of {all} destinations would be removed, at most {limit} may be";
        }
    }

    private IEnumerable<string> EmptyOffences(ChangeSet changes)
    {
        if (!NeverEmpty || changes.Before is not { } before || changes.After is not { } after)
        {
            yield break;
        }

        foreach (VirtualService service in before.Services.Where(HasWeight))
        {
            if (after.Find(service.Identity) is not { } later || !HasWeight(later))
            {
                yield return $"service {service.Identity} would be left without a destination with weight";
            }
        }
    }

    private IEnumerable<string> ProtectionOffences(ChangeSet changes)
    {
        foreach (DeleteService change in changes.Changes.OfType<DeleteService>().Where(change => Protected.Any(one => one.Is(change.Service))))
        {
            yield return $"service {change.Service} is protected, and would be removed";
        }

        foreach ((ServiceIdentity service, DestinationIdentity destination) in Removed(changes))
        {
            if (Protected.Any(one => one.Is(destination)))
            {
                yield return $"destination {destination} is protected, and would be removed from service {service}";
            }
        }
    }

    private static IEnumerable<(ServiceIdentity Service, DestinationIdentity Destination)> Removed(ChangeSet changes) =>
        changes.Changes.SelectMany(change => change switch
        {
            DeleteService { Deleted: { } service } => service.Destinations.Select(destination => (service.Identity, destination.Identity)),
            DeleteDestination { Service: var service, Deleted: { } destination } => [(service, destination.Identity)],
            _ => Enumerable.Empty<(ServiceIdentity, DestinationIdentity)>(),
        });

    private static bool HasWeight(VirtualService service) => service.Destinations.Any(destination => destination.Weight > 0);
}
