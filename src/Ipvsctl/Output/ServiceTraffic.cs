using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>The effect of a change set on the new connections of a service.</summary>
/// <param name="Word"><c>ends</c> or <c>begins</c> if the service stops or starts taking connections; otherwise null.</param>
/// <param name="Moved">The share of new connections that moves, 0 to 1; null if the tables do not determine it.</param>
internal sealed record ServiceTraffic(string? Word, double? Moved)
{
    /// <summary>No destination takes connections any more.</summary>
    public const string Ends = "ends";

    /// <summary>No destination took connections before.</summary>
    public const string Begins = "begins";

    /// <summary>Computes the effect on a service that exists before and after; none on any other.</summary>
    public static ServiceTraffic Compute(ServiceIdentity service, ChangeSet all)
    {
        if (all.Before?.Find(service) is not { } before || all.After?.Find(service) is not { } after)
        {
            return new ServiceTraffic(null, null);
        }

        string? word = (TrafficShare.TakesConnections(before), TrafficShare.TakesConnections(after)) switch
        {
            (true, false) => Ends,
            (false, true) => Begins,
            _ => null,
        };
        return new ServiceTraffic(word, TrafficShare.Moved(before, after));
    }
}
