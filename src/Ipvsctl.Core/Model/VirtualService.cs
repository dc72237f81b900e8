using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>A virtual service with its destinations. Compared by value.</summary>
public sealed record VirtualService
{
    /// <summary>Creates a service.</summary>
    /// <param name="identity">What names it.</param>
    /// <param name="settings">What can change in place.</param>
    /// <param name="destinations">Its destinations, in any order.</param>
    /// <exception cref="ArgumentException">Two destinations have the same address and port, or the list is uninitialized.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An IPv6 service persists by a prefix length outside 1 to 128.</exception>
    public VirtualService(ServiceIdentity identity, ServiceSettings settings, ImmutableArray<Destination> destinations)
    {
        Identity = identity;
        Settings = settings;
        Destinations = destinations;
        CheckPrefixLength();
    }

    /// <summary>What names it: protocol, address and port, or a firewall mark.</summary>
    public ServiceIdentity Identity { get; init; }

    /// <summary>What can change in place.</summary>
    public ServiceSettings Settings { get; init; }

    /// <summary>Its destinations, in the order of their identities. A list that is set is sorted.</summary>
    /// <exception cref="ArgumentException">Two destinations have the same address and port, or the list is uninitialized.</exception>
    public ImmutableArray<Destination> Destinations
    {
        get;
        init => field = Sorted.ByIdentity(value, static destination => destination.Identity);
    }

    /// <summary>Whether a destination is of another address family than the service.</summary>
    public bool HasMixedFamilies
    {
        get
        {
            foreach (Destination destination in Destinations)
            {
                if (destination.Identity.Address.Family != Identity.Family)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Finds the destination of an address and port; null if there is none.</summary>
    public Destination? Find(DestinationIdentity identity)
    {
        int index = Destinations.AsSpan().BinarySearch(new ByIdentity(identity));
        return index < 0 ? null : Destinations[index];
    }

    /// <inheritdoc />
    public bool Equals(VirtualService? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Identity == other.Identity
            && Settings == other.Settings
            && Destinations.AsSpan().SequenceEqual(other.Destinations.AsSpan()));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Identity, Settings, Destinations.Length);

    /// <summary>The address: <c>tcp://10.0.0.1:80</c>.</summary>
    public override string ToString() => $"{Identity}";

    // The kernel keeps a prefix length for IPv6, and refuses any other number (docs/kernel.md#persistence).
    private void CheckPrefixLength()
    {
        if (Identity.Family == IpFamily.V6 && Settings.Persistence is { Netmask: var length })
        {
            ArgumentOutOfRangeException.ThrowIfZero(length, "settings");
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 128u, "settings");
        }
    }

    private readonly struct ByIdentity(DestinationIdentity identity) : IComparable<Destination>
    {
        public int CompareTo(Destination? other) => other is null ? 1 : identity.CompareTo(other.Identity);
    }
}
