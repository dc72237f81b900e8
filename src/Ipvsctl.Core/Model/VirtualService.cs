using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>A virtual service with its destinations. Compared by value.</summary>
public sealed record VirtualService
{
    /// <summary>Creates a service.</summary>
    /// <param name="identity">Its identity.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="destinations">Its destinations, in any order.</param>
    /// <exception cref="ArgumentException">Two destinations have the same address and port, or the list is uninitialized.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The netmask of an IPv6 service is not a prefix length from 1 to 128.</exception>
    public VirtualService(ServiceIdentity identity, ServiceSettings settings, ImmutableArray<Destination> destinations)
    {
        Identity = identity;
        Settings = settings;
        Destinations = destinations;
        CheckPrefixLength();
    }

    /// <summary>Its identity: protocol, address and port, or a firewall mark.</summary>
    public ServiceIdentity Identity { get; init; }

    /// <summary>Its settings, which can change in place.</summary>
    public ServiceSettings Settings { get; init; }

    /// <summary>Its destinations, sorted by identity. The setter sorts its value.</summary>
    /// <exception cref="ArgumentException">Two destinations have the same address and port, or the list is uninitialized.</exception>
    public ImmutableArray<Destination> Destinations
    {
        get;
        init => field = Sorted.ByIdentity(value, static destination => destination.Identity);
    }

    /// <summary>Whether the address family of a destination differs from the service's (docs/kernel.md#mixed-families).</summary>
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

    /// <summary>Finds the destination with an address and port; null if there is none.</summary>
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

    /// <summary>The spelling of model files: <c>tcp://10.0.0.1:80</c>.</summary>
    public override string ToString() => $"{Identity}";

    // For IPv6, the kernel refuses a netmask that is not a prefix length (docs/kernel.md#persistence).
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
