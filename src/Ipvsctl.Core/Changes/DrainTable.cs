using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// The tables between the observed and the wanted one while removed destinations drain: they stay with weight 0 until their connections end.
/// </summary>
internal static class DrainTable
{
    /// <summary>The table to apply first: everything wanted, and what will be removed with weight 0.</summary>
    /// <param name="observed">The table as it is.</param>
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

    /// <summary>The table to apply after the wait: the drained destinations are gone, and settings are still those of the drain.</summary>
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

    /// <summary>The destinations that exist and are not wanted.</summary>
    public static ImmutableArray<DestinationPath> Removed(VirtualServerTable observed, VirtualServerTable wanted) =>
    [
        .. observed.Services.SelectMany(service => Removed(service, wanted.Find(service.Identity))
            .Select(destination => new DestinationPath(service.Identity, destination.Identity))),
    ];

    private static IEnumerable<Destination> Removed(VirtualService before, VirtualService? after) =>
        before.Destinations.Where(destination => after?.Find(destination.Identity) is null);

    // The changes after the drain start from this table instead of an observed one, so it needs what they have to send back.
    private static ServiceSettings SettingsWhileDraining(VirtualService before, VirtualService wanted) =>
        WithFallback(wanted.Settings) with { Unknown = before.Settings.Unknown };

    // No client may be refused while a destination drains (docs/kernel.md#weight-0). dh has no fallback flag; lblc provides the same affinity.
    private static ServiceSettings WithFallback(ServiceSettings settings) => settings switch
    {
        { CanChooseWeightZero: false } => settings,
        { Scheduler.Name: "dh" } => settings with { Scheduler = new Scheduler("lblc") },
        _ => settings with { Flags = settings.Flags | SchedulerFlags.Flag1 },
    };

    private static Destination WithWeightZero(Destination destination) => destination with { Weight = Destination.MinimumWeight };
}
