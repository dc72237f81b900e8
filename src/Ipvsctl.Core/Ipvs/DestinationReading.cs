using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>The destinations of one service from a dump, sorted by identity.</summary>
/// <param name="destinations">The destinations.</param>
/// <param name="counters">Their counters, in the same order; empty if not requested.</param>
internal sealed class DestinationReading(ImmutableArray<Destination> destinations, ImmutableArray<DestinationCounters> counters)
{
    /// <summary>The destinations.</summary>
    public ImmutableArray<Destination> Destinations => destinations;

    /// <summary>Their counters, in the same order; empty if not requested.</summary>
    public ImmutableArray<DestinationCounters> Counters => counters;

    /// <summary>Reads the destinations from a dump without duplicates: a dump may repeat one if the table changes meanwhile.</summary>
    /// <param name="family">The family of the service.</param>
    /// <param name="answers">The dump.</param>
    /// <param name="withCounters">Whether to read their counters, too.</param>
    /// <exception cref="ArgumentException">The kernel sent a value that no table can hold.</exception>
    public static DestinationReading From(IpFamily family, IReadOnlyList<CommandAttributes> answers, bool withCounters)
    {
        var byIdentity = new Dictionary<DestinationIdentity, (Destination Destination, DestinationAttributes Attributes)>(answers.Count);
        foreach (CommandAttributes answer in answers)
        {
            if (answer.Destination is { } attributes)
            {
                Destination destination = DestinationMapping.ToModel(family, attributes);
                byIdentity[destination.Identity] = (destination, attributes);
            }
        }

        (Destination Destination, DestinationAttributes Attributes)[] sorted = [.. byIdentity.Values];
        Array.Sort(sorted, static (one, other) => one.Destination.Identity.CompareTo(other.Destination.Identity));
        var destinations = new Destination[sorted.Length];
        var counters = new DestinationCounters[withCounters ? sorted.Length : 0];
        for (int i = 0; i < sorted.Length; i++)
        {
            (destinations[i], DestinationAttributes attributes) = sorted[i];
            if (withCounters)
            {
                counters[i] = ToCounters(destinations[i].Identity, attributes);
            }
        }

        return new DestinationReading(
            ImmutableCollectionsMarshal.AsImmutableArray(destinations), ImmutableCollectionsMarshal.AsImmutableArray(counters));
    }

    private static DestinationCounters ToCounters(DestinationIdentity identity, DestinationAttributes attributes) => new(
        identity, StatisticsMapping.ToConnections(attributes), StatisticsMapping.ToModel(attributes.Statistics64 ?? attributes.Statistics));
}
