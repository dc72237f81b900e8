using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The tables between two, while what shall go still finishes what it has: everything wanted, and what shall go with weight 0.</summary>
public static class DrainTable
{
    /// <summary>The table to apply first.</summary>
    /// <param name="observed">The table as it is.</param>
    /// <param name="wanted">The table as it shall be in the end.</param>
    public static VirtualServerTable WhileDraining(VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);
        IEnumerable<VirtualService> kept = wanted.Services.Select(service => observed.Find(service.Identity) is { } before
            && Removed(before, service).Select(WithWeightZero).ToArray() is { Length: > 0 } quiet
            ? new VirtualService(service.Identity, WithFallback(service.Settings), service.Destinations.Concat(quiet))
            : service);
        IEnumerable<VirtualService> going = observed.Services
            .Where(service => wanted.Find(service.Identity) is null)
            .Select(service => new VirtualService(service.Identity, service.Settings, service.Destinations.Select(WithWeightZero)));
        VirtualService[] services = [.. kept, .. going];

        // Destinations that are still draining may keep a daemon from starting (docs/kernel.md#mixed-families).
        bool mixed = services.Any(service => service.HasMixedFamilies);
        return new VirtualServerTable(services, wanted.Timeouts, mixed && wanted.Sync is not null ? SyncDaemons.None : wanted.Sync);
    }

    /// <summary>The table to apply next, when they have finished: they are gone, and settings are still those of the time of waiting.</summary>
    /// <param name="between">What <see cref="WhileDraining"/> made.</param>
    /// <param name="wanted">The table as it shall be in the end.</param>
    public static VirtualServerTable Drained(VirtualServerTable between, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(between);
        ArgumentNullException.ThrowIfNull(wanted);
        return new VirtualServerTable(
            wanted.Services.Select(service => between.Find(service.Identity) is { } current
                ? new VirtualService(service.Identity, current.Settings, service.Destinations)
                : service),
            wanted.Timeouts,
            between.Sync);
    }

    /// <summary>The destinations that are there and not wanted.</summary>
    public static ImmutableArray<(ServiceIdentity Service, DestinationIdentity Destination)> Removed(
        VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);
        return
        [
            .. observed.Services.SelectMany(service => Removed(service, wanted.Find(service.Identity))
                .Select(destination => (service.Identity, destination.Identity))),
        ];
    }

    private static IEnumerable<Destination> Removed(VirtualService before, VirtualService? after) =>
        before.Destinations.Where(destination => after?.Find(destination.Identity) is null);

    // Nobody shall be refused. What keeps clients of one destination address together as dh does, and can do without one, is lblc.
    private static ServiceSettings WithFallback(ServiceSettings settings) => settings switch
    {
        { ChoosesWithoutWeight: false } => settings,
        { Scheduler.Name: "dh" } => settings with { Scheduler = new Scheduler("lblc") },
        _ => settings with { Flags = settings.Flags | SchedulerFlags.Flag1 },
    };

    private static Destination WithWeightZero(Destination destination) => destination with { Weight = Weight.Minimum };
}
