using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Computes the tables between the observed and the wanted one. Removed destinations stay at weight 0 until their connections end.
/// </summary>
internal static class DrainTable
{
    /// <summary>Returns the table to apply first: everything wanted, and the destinations to remove at weight 0.</summary>
    /// <param name="observed">The current table.</param>
    /// <param name="wanted">The table after the drain.</param>
    public static VirtualServerTable WhileDraining(VirtualServerTable observed, VirtualServerTable wanted)
    {
        IEnumerable<VirtualService> kept = wanted.Services.Select(service => observed.Find(service.Identity) is { } before
            && Removed(before, service).Select(WithWeightZero).ToArray() is { Length: > 0 } drained
            ? service with { Settings = SettingsWhileDraining(before, service), Destinations = [.. service.Destinations, .. drained] }
            : service);
        IEnumerable<VirtualService> removed = observed.Services
            .Where(service => wanted.Find(service.Identity) is null)
            .Select(service => service with { Destinations = [.. service.Destinations.Select(WithWeightZero)] });
        ImmutableArray<VirtualService> services = [.. kept, .. removed];

        // Destinations that are still draining may keep a daemon from starting (docs/kernel.md#mixed-families).
        bool mixed = services.Any(service => service.HasMixedFamilies);
        return new VirtualServerTable(services, wanted.Timeouts, mixed && wanted.Sync is not null ? SyncDaemons.None : wanted.Sync);
    }

    /// <summary>Returns the table to apply after the wait: without the drained destinations, but with the settings of the drain.</summary>
    /// <param name="draining">The result of <see cref="WhileDraining"/>.</param>
    /// <param name="wanted">The table after the drain.</param>
    public static VirtualServerTable Drained(VirtualServerTable draining, VirtualServerTable wanted) => new(
        [
            .. wanted.Services.Select(service => draining.Find(service.Identity) is { } current
                ? service with { Settings = current.Settings }
                : service),
        ],
        wanted.Timeouts,
        draining.Sync);

    /// <summary>Lists the destinations that exist but are not wanted.</summary>
    public static ImmutableArray<DestinationPath> Removed(VirtualServerTable observed, VirtualServerTable wanted) =>
    [
        .. observed.Services.SelectMany(service => Removed(service, wanted.Find(service.Identity))
            .Select(destination => new DestinationPath(service.Identity, destination.Identity))),
    ];

    private static IEnumerable<Destination> Removed(VirtualService before, VirtualService? after) =>
        before.Destinations.Where(destination => after?.Find(destination.Identity) is null);

    // Later stages compare with this table instead of an observed one, so it must hold the unknown attributes to send back.
    private static ServiceSettings SettingsWhileDraining(VirtualService before, VirtualService wanted) =>
        WithFallback(wanted.Settings) with { Unknown = before.Settings.Unknown };

    // Without a fallback, the scheduler would refuse clients of a draining destination (docs/kernel.md#weight-0). dh has no fallback flag;
    // lblc provides the same affinity.
    private static ServiceSettings WithFallback(ServiceSettings settings) => settings switch
    {
        { CanChooseWeightZero: false } => settings,
        { Scheduler.Name: "dh" } => settings with { Scheduler = new Scheduler("lblc") },
        _ => settings with { Flags = settings.Flags | SchedulerFlags.Flag1 },
    };

    private static Destination WithWeightZero(Destination destination) => destination with { Weight = Destination.MinimumWeight };
}
