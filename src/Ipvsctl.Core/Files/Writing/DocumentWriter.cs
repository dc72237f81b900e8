using System.Globalization;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Creates documents from the model. Omits values that equal a default of the model.</summary>
internal static class DocumentWriter
{
    /// <summary>Creates the model file of a table; an empty table becomes an empty mapping.</summary>
    public static ModelDocument ToDocument(VirtualServerTable table) => new()
    {
        Schedulers = ToNames(table.Services.Select(service => service.Settings.Scheduler.Name).Except(Scheduler.Known)),
        Engines = ToNames(table.Services
            .Select(service => service.Settings.Persistence?.Engine)
            .OfType<string>()
            .Except(Persistence.KnownEngines.Split(' '))),
        Timeouts = table.Timeouts is { } timeouts && timeouts != Timeouts.KernelDefault ? ToDocument(timeouts) : null,
        Sync = table.Sync is { } sync && sync != SyncDaemons.None ? ToDocument(sync) : null,
        Services = table.Services.IsEmpty ? null : new MappedList<VirtualService, ServiceDocument>(table.Services, ToDocument),
    };

    /// <summary>Creates the document of a service with its destinations.</summary>
    public static ServiceDocument ToDocument(VirtualService service) => ToKey(service.Identity) with
    {
        Scheduler = Scalar.FromText(service.Settings.Scheduler.Name),
        Flags = ToFlags(service.Settings),
        Persistence = service.Settings.Persistence is { } persistence ? ToDocument(persistence, service.Identity.Family) : null,
        Destinations = service.Destinations.IsEmpty ? null : [.. service.Destinations.Select(ToDocument)],
    };

    /// <summary>Creates the document of a service with only its address.</summary>
    public static ServiceDocument ToKey(ServiceIdentity identity) => new() { Address = Scalar.FromText($"{identity}") };

    /// <summary>Creates the document of a destination.</summary>
    public static DestinationDocument ToDocument(Destination destination) => ToKey(destination.Identity) with
    {
        Weight = Number(destination.Weight),
        Forward = Scalar.FromText(destination.Forwarding.Word),
        Thresholds = destination.Thresholds == default ? null : ToDocument(destination.Thresholds),
        Tunnel = destination.Tunnel == default ? null : ToDocument(destination.Tunnel),
    };

    /// <summary>Creates the document of a destination with only its address.</summary>
    public static DestinationDocument ToKey(DestinationIdentity identity) => new() { Address = Scalar.FromText($"{identity}") };

    /// <summary>Creates the document of timeouts.</summary>
    public static TimeoutsDocument ToDocument(Timeouts timeouts) => new()
    {
        Tcp = Number(timeouts.Tcp),
        TcpFin = Number(timeouts.TcpFin),
        Udp = Number(timeouts.Udp),
    };

    /// <summary>Creates the document of synchronization daemons.</summary>
    public static SyncDocument ToDocument(SyncDaemons sync) => new()
    {
        Master = sync.Master is { } master ? ToDocument(master) : null,
        Backup = sync.Backup is { } backup ? ToDocument(backup) : null,
    };

    private static DaemonDocument ToDocument(SyncDaemon daemon) => new()
    {
        Interface = Scalar.FromText(daemon.Interface),
        Id = daemon.Id == 0 ? null : Number(daemon.Id),
        MaximumLength = daemon.MaximumLength == SyncDaemon.KeptLength(daemon.Role, daemon.Group.Family, requested: null)
            ? null
            : Number(daemon.MaximumLength),
        Group = daemon.Group == SyncDaemon.DefaultGroup ? null : Scalar.FromText($"{daemon.Group}"),
        Port = daemon.Port == SyncDaemon.DefaultPort ? null : Number(daemon.Port),
        TimeToLive = daemon.TimeToLive == SyncDaemon.DefaultTimeToLive ? null : Number(daemon.TimeToLive),
    };

    private static IReadOnlyList<Scalar>? ToFlags(ServiceSettings settings) => ToList(FlagWords.Words(settings));

    // The file must declare the names that the kernel tree does not have.
    private static IReadOnlyList<Scalar>? ToNames(IEnumerable<string> names) => ToList(names.Order(StringComparer.Ordinal));

    private static IReadOnlyList<Scalar>? ToList(IEnumerable<string> words)
    {
        Scalar[] list = [.. words.Select(Scalar.FromText)];
        return list.Length == 0 ? null : list;
    }

    private static PersistenceDocument ToDocument(Persistence persistence, IpFamily family) => new()
    {
        Timeout = persistence.Seconds == Persistence.DefaultSeconds ? null : Number(persistence.Seconds),
        Netmask = persistence.Netmask == Persistence.DefaultNetmask(family)
            ? null
            : Scalar.FromText(Netmask.ToText(persistence.Netmask, family)),
        Engine = persistence.Engine is { } engine ? Scalar.FromText(engine) : null,
    };

    private static ThresholdsDocument ToDocument(Thresholds thresholds) => new()
    {
        Upper = Number(thresholds.Upper),
        Lower = thresholds.Lower == 0 ? null : Number(thresholds.Lower),
    };

    private static TunnelDocument ToDocument(Tunnel tunnel) => new()
    {
        Type = Scalar.FromText(tunnel.Type.Word),
        Port = tunnel.Port == 0 ? null : Number(tunnel.Port),
        Checksum = tunnel.Checksum == TunnelChecksum.None ? null : Scalar.FromText(tunnel.Checksum.Word),
    };

    private static Scalar? Number(long? number) => number is { } known ? Number(known) : null;

    private static Scalar Number(long number) => Scalar.FromText(number.ToString(CultureInfo.InvariantCulture));
}
