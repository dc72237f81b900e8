using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Weights that were set at runtime, kept against what a file says.</summary>
public static class KeptWeights
{
    /// <summary>The wanted table, in which every destination that exists has the weight it has, 0 included.</summary>
    public static VirtualServerTable Keep(VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);
        IEnumerable<VirtualService> services = wanted.Services.Select(service => observed.Find(service.Identity) is { } before
            ? new VirtualService(service.Identity, service.Settings, service.Destinations.Select(destination => KeepWeight(before, destination)))
            : service);
        return new VirtualServerTable(services, wanted.Timeouts, wanted.Sync);
    }

    private static Destination KeepWeight(VirtualService before, Destination destination) =>
        before.Find(destination.Identity) is { } current ? destination with { Weight = current.Weight } : destination;
}
