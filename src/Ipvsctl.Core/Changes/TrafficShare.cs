using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Which share of a service's new connections goes elsewhere when its destinations, weights or scheduler change.</summary>
public static class TrafficShare
{
    private const int Digits = 6;

    /// <summary>
    /// The share that moves, 0 to 1; null where the table does not say it: the scheduler goes by hashes, by load or is not known, or nobody takes
    /// connections before or afterwards. Clients that persistence remembers do not move.
    /// </summary>
    public static double? Moved(VirtualService before, VirtualService after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (Shares(before) is not { Count: > 0 } had || Shares(after) is not { Count: > 0 } has)
        {
            return null;
        }

        // What one destination loses another gains. The sum of many quotients is not exact.
        double moved = had.Keys.Union(has.Keys).Sum(identity => Math.Abs(had.GetValueOrDefault(identity) - has.GetValueOrDefault(identity))) / 2;
        return Math.Round(moved, Digits);
    }

    /// <summary>Whether some destination of a service takes new connections.</summary>
    public static bool TakesConnections(VirtualService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Settings.Scheduler.Name != "none" && service.Destinations.Any(destination => destination.Weight > 0);
    }

    // The share of each destination; null if the weights do not determine it (docs/kernel.md#schedulers).
    private static Dictionary<DestinationIdentity, double>? Shares(VirtualService service)
    {
        Destination[] open = [.. service.Destinations.Where(destination => destination.Weight > 0)];
        return service.Settings.Scheduler.Name switch
        {
            "wrr" or "wlc" or "sed" or "nq" or "mh" or "twos" => ByWeight(open, open.Sum(destination => (long)destination.Weight)),
            "rr" or "lc" => open.ToDictionary(destination => destination.Identity, _ => 1.0 / open.Length),
            _ => null,
        };
    }

    private static Dictionary<DestinationIdentity, double> ByWeight(Destination[] open, long total) =>
        open.ToDictionary(destination => destination.Identity, destination => destination.Weight / (double)total);
}
