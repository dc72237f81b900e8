using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Keeps the current weights of destinations instead of those in the file.</summary>
public static class KeptWeights
{
    /// <summary>Returns the wanted table, in which every existing destination has its current weight, including 0.</summary>
    public static VirtualServerTable Keep(VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted with
        {
            Services =
            [
                .. wanted.Services.Select(service => observed.Find(service.Identity) is { } before
                    ? service with { Destinations = [.. service.Destinations.Select(destination => KeepWeight(before, destination))] }
                    : service),
            ],
        };
    }

    private static Destination KeepWeight(VirtualService before, Destination destination) =>
        before.Find(destination.Identity) is { } current ? destination with { Weight = current.Weight } : destination;
}
