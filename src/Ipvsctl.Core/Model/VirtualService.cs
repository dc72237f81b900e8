using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>A virtual service with its destinations.</summary>
public sealed class VirtualService
{
    /// <summary>A service; the order of <paramref name="destinations"/> does not matter, their identities differ.</summary>
    public VirtualService(ServiceIdentity identity, ServiceSettings settings, IEnumerable<Destination> destinations)
    {
        Identity = identity;
        Settings = settings;
        Destinations = Sorted.ByIdentity(destinations, static destination => destination.Identity);
    }

    /// <summary>What makes it this service.</summary>
    public ServiceIdentity Identity { get; }

    /// <summary>What can change in place.</summary>
    public ServiceSettings Settings { get; }

    /// <summary>Its destinations in the order of their identities.</summary>
    public ImmutableArray<Destination> Destinations { get; }

    /// <summary>Whether a destination is of another address family than the service.</summary>
    public bool HasMixedFamilies => Destinations.Any(destination => destination.Identity.Address.Family != Identity.Family);

    /// <summary>The destination of an address and port; null if there is none.</summary>
    public Destination? Find(DestinationIdentity identity)
    {
        int index = Destinations.AsSpan().BinarySearch(new ByIdentity(identity));
        return index < 0 ? null : Destinations[index];
    }

    private readonly struct ByIdentity(DestinationIdentity identity) : IComparable<Destination>
    {
        public int CompareTo(Destination? other) => other is null ? 1 : identity.CompareTo(other.Identity);
    }
}
