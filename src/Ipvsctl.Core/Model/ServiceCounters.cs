using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>The counters of one service and of its destinations.</summary>
/// <param name="Statistics">The traffic of the service since it was added.</param>
/// <param name="Destinations">The counters of its destinations, sorted by identity.</param>
public sealed record ServiceCounters(Statistics Statistics, ImmutableArray<DestinationCounters> Destinations)
{
    /// <summary>Finds the counters of a destination; null if the service has no such destination.</summary>
    public DestinationCounters? Find(DestinationIdentity identity)
    {
        int index = Destinations.AsSpan().BinarySearch(new ByIdentity(identity));
        return index < 0 ? null : Destinations[index];
    }

    private readonly struct ByIdentity(DestinationIdentity identity) : IComparable<DestinationCounters>
    {
        public int CompareTo(DestinationCounters? other) => other is null ? 1 : identity.CompareTo(other.Identity);
    }
}
