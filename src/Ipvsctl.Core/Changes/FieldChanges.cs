using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Lists the fields that a change changes, with both values in words. Additions and removals have no such fields.</summary>
internal sealed class FieldChanges : IChangeVisitor<IEnumerable<FieldChange>>
{
    private const string None = "none";

    private static readonly FieldChanges Instance = new();

    private FieldChanges()
    {
    }

    /// <summary>Lists the fields that a change changes.</summary>
    public static IEnumerable<FieldChange> For(Change change) => change.Accept(Instance);

    /// <summary>Describes a service's settings in one line.</summary>
    public static string Summary(IpFamily family, ServiceSettings settings) =>
        string.Join(", ", [$"sched {settings.Scheduler}", .. Details(family, settings)]);

    /// <summary>Describes a service's settings other than the scheduler; those at their defaults are omitted.</summary>
    public static IEnumerable<string> Details(IpFamily family, ServiceSettings settings) =>
    [
        .. FlagWords.Words(settings),
        .. settings.Persistence is { } persistence ? [$"persistence {Persistence(persistence, family)}"] : Array.Empty<string>(),
    ];

    /// <summary>Describes a destination in one line.</summary>
    public static string Summary(Destination destination) =>
        string.Join(", ", [destination.Forwarding.Word, $"weight {destination.Weight}", .. Details(destination)]);

    /// <summary>Describes a destination's settings other than forwarding method and weight; those at their defaults are omitted.</summary>
    public static IEnumerable<string> Details(Destination destination)
    {
        if (destination.Thresholds.Upper > 0)
        {
            yield return $"upper {destination.Thresholds.Upper}";
        }

        if (destination.Thresholds.Lower > 0)
        {
            yield return $"lower {destination.Thresholds.Lower}";
        }

        if (destination.Forwarding == ForwardingMethod.Tunnel && destination.Tunnel != default)
        {
            yield return Tunnel(destination);
        }
    }

    public IEnumerable<FieldChange> Visit(AddService change) => [];

    public IEnumerable<FieldChange> Visit(UpdateService change)
    {
        IpFamily family = change.Service.Family;
        (ServiceSettings before, ServiceSettings after) = (change.Before.Settings, change.After.Settings);
        return OnlyChanged(
        [
            new(Field.Scheduler, $"{before.Scheduler}", $"{after.Scheduler}"),
            new(Field.Flags, Flags(before), Flags(after)),
            new(Field.Persistence, Persistence(before.Persistence, family), Persistence(after.Persistence, family)),
        ]);
    }

    public IEnumerable<FieldChange> Visit(DeleteService change) => [];

    public IEnumerable<FieldChange> Visit(AddDestination change) => [];

    public IEnumerable<FieldChange> Visit(UpdateDestination change)
    {
        (Destination before, Destination after) = (change.Before, change.After);
        return OnlyChanged(
        [
            new(Field.Weight, $"{before.Weight}", $"{after.Weight}"),
            new(Field.Forwarding, before.Forwarding.Word, after.Forwarding.Word),
            new(Field.UpperThreshold, $"{before.Thresholds.Upper}", $"{after.Thresholds.Upper}"),
            new(Field.LowerThreshold, $"{before.Thresholds.Lower}", $"{after.Thresholds.Lower}"),
            new(Field.Tunnel, Tunnel(before), Tunnel(after)),
        ]);
    }

    public IEnumerable<FieldChange> Visit(DeleteDestination change) => [];

    public IEnumerable<FieldChange> Visit(UpdateTimeouts change) => OnlyChanged(
    [
        new(Field.TcpTimeout, $"{change.Before.Tcp}", $"{change.After.Tcp}"),
        new(Field.TcpFinTimeout, $"{change.Before.TcpFin}", $"{change.After.TcpFin}"),
        new(Field.UdpTimeout, $"{change.Before.Udp}", $"{change.After.Udp}"),
    ]);

    public IEnumerable<FieldChange> Visit(StartDaemon change) => [];

    public IEnumerable<FieldChange> Visit(StopDaemon change) => [];

    public IEnumerable<FieldChange> Visit(RestartDaemon change)
    {
        (SyncDaemon before, SyncDaemon after) = (change.Before, change.After);
        return OnlyChanged(
        [
            new(Field.Interface, before.Interface, after.Interface),
            new(Field.SyncId, $"{before.Id}", $"{after.Id}"),
            new(Field.MaximumLength, $"{before.MaximumLength}", $"{after.MaximumLength ?? before.MaximumLength}"),
            new(Field.Group, $"{before.Group}", $"{after.Group}"),
            new(Field.Port, $"{before.Port}", $"{after.Port}"),
            new(Field.TimeToLive, $"{before.TimeToLive}", $"{after.TimeToLive}"),
        ]);
    }

    private static IEnumerable<FieldChange> OnlyChanged(IEnumerable<FieldChange> all) => all.Where(one => one.Before != one.After);

    private static string Flags(ServiceSettings settings) =>
        string.Join(", ", FlagWords.Words(settings)) is { Length: > 0 } words ? words : None;

    private static string Persistence(Persistence? persistence, IpFamily family) => persistence is null
        ? None
        : $"{persistence.Seconds} s"
            + (persistence.Netmask == Model.Persistence.DefaultNetmask(family)
                ? ""
                : $" netmask {Netmask.ToText(persistence.Netmask, family)}")
            + (persistence.Engine is { } engine ? $" engine {engine}" : "");

    private static string Tunnel(Destination destination) => destination.Forwarding != ForwardingMethod.Tunnel
        ? None
        : destination.Tunnel.Type.Word
            + (destination.Tunnel.Port == 0 ? "" : $" port {destination.Tunnel.Port}")
            + (destination.Tunnel.Checksum == TunnelChecksum.None ? "" : $" checksum {destination.Tunnel.Checksum.Word}");
}
