using System.Globalization;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Creates documents from the model.</summary>
internal sealed class DocumentWriter
{
    private readonly bool _isComplete;

    private DocumentWriter(bool isComplete) => _isComplete = isComplete;

    /// <summary>Omits the values that equal a default of the model, as a person would.</summary>
    public static DocumentWriter Brief { get; } = new(isComplete: false);

    /// <summary>States every value that the kernel keeps, as a program expects it.</summary>
    public static DocumentWriter Complete { get; } = new(isComplete: true);

    /// <summary>Creates the model file of a table; an empty table becomes an empty mapping.</summary>
    public ModelDocument ToDocument(VirtualServerTable table) => new()
    {
        Schedulers = ToNames(table.Services.Select(service => service.Settings.Scheduler.Name).Except(Scheduler.Known)),
        Engines = ToNames(table.Services
            .Select(service => service.Settings.Persistence?.Engine)
            .OfType<string>()
            .Except(Persistence.KnownEngines.Split(' '))),
        Timeouts = table.Timeouts is { } timeouts && States(timeouts != Timeouts.KernelDefault) ? ToDocument(timeouts) : null,
        Sync = table.Sync is { } sync && States(sync != SyncDaemons.None) ? ToDocument(sync) : null,
        Services = table.Services.IsEmpty ? null : new MappedList<VirtualService, ServiceDocument>(table.Services, ToDocument),
    };

    /// <summary>Creates the document of a service with its destinations.</summary>
    public ServiceDocument ToDocument(VirtualService service) => ToKey(service.Identity) with
    {
        Scheduler = Scalar.FromText(service.Settings.Scheduler.Name),
        Flags = ToFlags(service.Settings),
        Persistence = service.Settings.Persistence is { } persistence ? ToDocument(persistence, service.Identity.Family) : null,
        Destinations = service.Destinations.IsEmpty
            ? null
            : new MappedList<Destination, DestinationDocument>(service.Destinations, ToDocument),
    };

    /// <summary>Creates the document of a service with only its address.</summary>
    public static ServiceDocument ToKey(ServiceIdentity identity) => new() { Address = Scalar.FromText($"{identity}") };

    /// <summary>Creates the document of a destination.</summary>
    public DestinationDocument ToDocument(Destination destination) => ToKey(destination.Identity) with
    {
        Weight = Number(destination.Weight),
        Forward = Scalar.FromText(destination.Forwarding.Word),
        Thresholds = States(destination.Thresholds != default) ? ToDocument(destination.Thresholds) : null,
        Tunnel = (_isComplete ? destination.Forwarding == ForwardingMethod.Tunnel : destination.Tunnel != default)
            ? ToDocument(destination.Tunnel)
            : null,
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
    public SyncDocument ToDocument(SyncDaemons sync) => new()
    {
        Master = sync.Master is { } master ? ToDocument(master) : null,
        Backup = sync.Backup is { } backup ? ToDocument(backup) : null,
    };

    /// <summary>Creates the document of one daemon.</summary>
    public DaemonDocument ToDocument(SyncDaemon daemon) => new()
    {
        Interface = Scalar.FromText(daemon.Interface),
        Id = Number(daemon.Id, States(daemon.Id != 0)),
        MaximumLength = Number(
            daemon.MaximumLength, States(daemon.MaximumLength != SyncDaemon.KeptLength(daemon.Role, daemon.Group.Family, requested: null))),
        Group = Text($"{daemon.Group}", States(daemon.Group != SyncDaemon.DefaultGroup)),
        Port = Number(daemon.Port, States(daemon.Port != SyncDaemon.DefaultPort)),
        TimeToLive = Number(daemon.TimeToLive, States(daemon.TimeToLive != SyncDaemon.DefaultTimeToLive)),
    };

    private IReadOnlyList<Scalar>? ToFlags(ServiceSettings settings)
    {
        string[] flags = [.. FlagWords.Words(settings)];
        return States(flags.Length > 0) ? Array.ConvertAll(flags, Scalar.FromText) : null;
    }

    // The file must declare the names that the kernel tree does not have.
    private static IReadOnlyList<Scalar>? ToNames(IEnumerable<string> names)
    {
        string[] list = [.. names.Order(StringComparer.Ordinal)];
        return list.Length == 0 ? null : Array.ConvertAll(list, Scalar.FromText);
    }

    private PersistenceDocument ToDocument(Persistence persistence, IpFamily family) => new()
    {
        Timeout = Number(persistence.Seconds, States(persistence.Seconds != Persistence.DefaultSeconds)),
        Netmask = Text(
            Netmask.ToText(persistence.Netmask, family), States(persistence.Netmask != Persistence.DefaultNetmask(family))),
        Engine = persistence.Engine is { } engine ? Scalar.FromText(engine) : null,
    };

    private ThresholdsDocument ToDocument(Thresholds thresholds) => new()
    {
        Upper = Number(thresholds.Upper),
        Lower = Number(thresholds.Lower, States(thresholds.Lower != 0)),
    };

    private TunnelDocument ToDocument(Tunnel tunnel) => new()
    {
        Type = Scalar.FromText(tunnel.Type.Word),
        Port = tunnel.Port == 0 ? null : Number(tunnel.Port),
        Checksum = Text(tunnel.Checksum.Word, States(tunnel.Checksum != TunnelChecksum.None)),
    };

    private bool States(bool differsFromDefault) => _isComplete || differsFromDefault;

    private static Scalar? Text(string text, bool isStated) => isStated ? Scalar.FromText(text) : null;

    private static Scalar? Number(long? number, bool isStated = true) => isStated && number is { } known ? Number(known) : null;

    private static Scalar Number(long number) => Scalar.FromText(number.ToString(CultureInfo.InvariantCulture));
}
