using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>What differs between two values of the model, field by field.</summary>
internal static class FieldChanges
{
    private const string None = "none";

    /// <summary>What differs between two settings of a service of that family.</summary>
    public static IEnumerable<FieldChange> Of(IpFamily family, ServiceSettings before, ServiceSettings after) => OnlyChanged(
    [
        new("sched", $"{before.Scheduler}", $"{after.Scheduler}"),
        new("flags", Flags(before), Flags(after)),
        new("persistence", Persistence(before.Persistence, family), Persistence(after.Persistence, family)),
    ]);

    /// <summary>What differs between two states of a destination.</summary>
    public static IEnumerable<FieldChange> Of(Destination before, Destination after) => OnlyChanged(
    [
        new("weight", $"{before.Weight}", $"{after.Weight}"),
        new("forward", before.Forwarding.Word, after.Forwarding.Word),
        new("upper threshold", $"{before.Thresholds.Upper}", $"{after.Thresholds.Upper}"),
        new("lower threshold", $"{before.Thresholds.Lower}", $"{after.Thresholds.Lower}"),
        new("tunnel", Tunnel(before), Tunnel(after)),
    ]);

    /// <summary>What differs between two sets of timeouts.</summary>
    public static IEnumerable<FieldChange> Of(Timeouts before, Timeouts after) => OnlyChanged(
    [
        new("tcp", $"{before.Tcp}", $"{after.Tcp}"),
        new("tcp-fin", $"{before.TcpFin}", $"{after.TcpFin}"),
        new("udp", $"{before.Udp}", $"{after.Udp}"),
    ]);

    /// <summary>What differs between two daemons of one role.</summary>
    public static IEnumerable<FieldChange> Of(SyncDaemon before, SyncDaemon after) => OnlyChanged(
    [
        new("interface", before.Interface, after.Interface),
        new("id", $"{before.Id}", $"{after.Id}"),
        new("maxlen", $"{before.MaximumLength}", $"{after.MaximumLength ?? before.MaximumLength}"),
        new("group", $"{before.Group}", $"{after.Group}"),
        new("port", $"{before.Port}", $"{after.Port}"),
        new("ttl", $"{before.TimeToLive}", $"{after.TimeToLive}"),
    ]);

    /// <summary>A service's settings in one line.</summary>
    public static string Summary(IpFamily family, ServiceSettings settings) => string.Join(", ", new[]
    {
        $"sched {settings.Scheduler}",
        Flags(settings) is var flags && flags != None ? flags : "",
        settings.Persistence is null ? "" : $"persistence {Persistence(settings.Persistence, family)}",
    }.Where(text => text.Length > 0));

    /// <summary>A destination's state in one line.</summary>
    public static string Summary(Destination destination) => string.Join(", ", new[]
    {
        destination.Forwarding.Word,
        $"weight {destination.Weight}",
        destination.Thresholds.Upper > 0 ? $"thresholds {destination.Thresholds.Upper}/{destination.Thresholds.Lower}" : "",
        Tunnel(destination) is var tunnel && tunnel != None && destination.Tunnel != default ? tunnel : "",
    }.Where(text => text.Length > 0));

    private static IEnumerable<FieldChange> OnlyChanged(IEnumerable<FieldChange> all) => all.Where(one => one.Before != one.After);

    private static string Flags(ServiceSettings settings) =>
        string.Join(", ", FlagWords.Words(settings)) is { Length: > 0 } words ? words : None;

    private static string Persistence(Persistence? persistence, IpFamily family) => persistence is null
        ? None
        : $"{persistence.Seconds} s"
            + (persistence.Netmask == Model.Persistence.DefaultNetmask(family) ? "" : $" netmask {PersistenceReader.Text(persistence.Netmask, family)}")
            + (persistence.Engine is { } engine ? $" engine {engine}" : "");

    private static string Tunnel(Destination destination) => destination.Forwarding != ForwardingMethod.Tunnel
        ? None
        : TunnelReader.Word(destination.Tunnel.Type)
            + (destination.Tunnel.Port == 0 ? "" : $" port {destination.Tunnel.Port}")
            + (destination.Tunnel.Checksum == TunnelChecksum.None ? "" : $" checksum {TunnelReader.Word(destination.Tunnel.Checksum)}");
}
