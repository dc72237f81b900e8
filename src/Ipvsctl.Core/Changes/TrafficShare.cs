using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Computes how a change of destinations, weights or scheduler redistributes a service's new connections.</summary>
public static class TrafficShare
{
    private const int Digits = 6;

    /// <summary>
    /// Computes the share of new connections that moves to another destination, 0 to 1. The result is null if the tables do not determine
    /// it: the scheduler hashes addresses, follows the load or is unknown, or no destination takes connections before or after the change.
    /// Clients that persistence remembers do not move.
    /// </summary>
    public static double? Moved(VirtualService before, VirtualService after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (Shares(before) is not { Count: > 0 } old || Shares(after) is not { Count: > 0 } current)
        {
            return null;
        }

        // One destination gains what another loses, so each share counts twice. Rounding hides the error of a sum of many quotients.
        double moved = old.Keys.Union(current.Keys)
            .Sum(identity => Math.Abs(old.GetValueOrDefault(identity) - current.GetValueOrDefault(identity))) / 2;
        return Math.Round(moved, Digits);
    }

    /// <summary>Whether any destination of a service takes new connections.</summary>
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
