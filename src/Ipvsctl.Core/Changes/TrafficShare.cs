using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Which share of a service's new connections goes elsewhere when its weights change.</summary>
public static class TrafficShare
{
    /// <summary>The share that moves, 0 to 1, if the scheduler follows the weights.</summary>
    public static double Moved(VirtualService before, VirtualService after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        IEnumerable<DestinationIdentity> all = before.Destinations.Concat(after.Destinations).Select(destination => destination.Identity).Distinct();

        // What one destination loses another gains, unless nobody had anything, or nobody has.
        double moved = all.Sum(identity => Math.Abs(Share(before, identity) - Share(after, identity)));
        return Total(before) == 0 || Total(after) == 0 ? moved : moved / 2;
    }

    private static double Share(VirtualService service, DestinationIdentity identity) =>
        Total(service) is var total and > 0 ? (service.Find(identity)?.Weight ?? 0) / (double)total : 0;

    private static long Total(VirtualService service) => service.Destinations.Sum(destination => (long)destination.Weight);
}
