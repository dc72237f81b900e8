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
        if (ShareOfDestination(before) is not { } old || ShareOfDestination(after) is not { } current)
        {
            return null;
        }

        double changed = before.Destinations.Sum(destination => Math.Abs(old(destination) - current(after.Find(destination.Identity))))
            + after.Destinations.Sum(destination => before.Find(destination.Identity) is null ? current(destination) : 0);

        // One destination gains what another loses, so each share counts twice. Rounding hides the error of a sum of many quotients.
        return Math.Round(changed / 2, Digits);
    }

    /// <summary>Whether any destination of a service takes new connections.</summary>
    public static bool TakesConnections(VirtualService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Settings.Scheduler.Name != "none" && service.Destinations.Any(destination => destination.Weight > 0);
    }

    // Computes the share of one destination, 0 of a missing one; null if the weights do not determine it (docs/kernel.md#schedulers).
    private static Func<Destination?, double>? ShareOfDestination(VirtualService service)
    {
        int open = service.Destinations.Count(destination => destination.Weight > 0);
        double total = service.Destinations.Sum(destination => (long)destination.Weight);
        return service.Settings.Scheduler.Name switch
        {
            _ when open == 0 => null,
            "wrr" or "wlc" or "sed" or "nq" or "mh" or "twos" => destination => (destination?.Weight ?? 0) / total,
            "rr" or "lc" => destination => destination is { Weight: > 0 } ? 1.0 / open : 0,
            _ => null,
        };
    }
}
