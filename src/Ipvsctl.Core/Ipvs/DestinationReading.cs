using System.Collections.Immutable;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>The destinations of one service from a dump, sorted by identity.</summary>
/// <param name="Destinations">The destinations.</param>
/// <param name="Counters">Their counters, in the same order; empty if not requested.</param>
internal readonly record struct DestinationReading(ImmutableArray<Destination> Destinations, ImmutableArray<DestinationCounters> Counters)
{
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
        return new DestinationReading(
            [.. sorted.Select(one => one.Destination)],
            withCounters ? [.. sorted.Select(one => ToCounters(one.Destination.Identity, one.Attributes))] : []);
    }

    private static DestinationCounters ToCounters(DestinationIdentity identity, DestinationAttributes attributes) => new(
        identity, StatisticsMapping.ToConnections(attributes), StatisticsMapping.ToModel(attributes.Statistics64 ?? attributes.Statistics));
}
