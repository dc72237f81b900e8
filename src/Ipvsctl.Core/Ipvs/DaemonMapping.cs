using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Converts synchronization daemons between netlink attributes and the model.</summary>
internal static class DaemonMapping
{
    /// <summary>Returns the key of a daemon: only its role.</summary>
    public static DaemonAttributes ToKey(SyncRole role) => new() { State = (uint)role };

    /// <summary>Returns all attributes of a daemon, to start it.</summary>
    public static DaemonAttributes ToWire(SyncDaemon daemon) => ToKey(daemon.Role) with
    {
        Interface = daemon.Interface,
        SyncId = daemon.Id,
        MaximumLength = daemon.MaximumLength,
        Group = daemon.Group.Family == IpFamily.V4 ? (uint)daemon.Group.Bits : null,
        Group6 = daemon.Group.Family == IpFamily.V6 ? new AddressField(daemon.Group.Bits) : null,
        Port = daemon.Port,
        TimeToLive = daemon.TimeToLive,
    };

    /// <summary>Returns the running daemons. Keeps the low eight bits of an id, because a packet carries no more.</summary>
    public static SyncDaemons ToModel(IReadOnlyList<CommandAttributes> answers)
    {
        SyncDaemons running = SyncDaemons.None;
        foreach (CommandAttributes answer in answers)
        {
            if (answer.Daemon is not { } attributes)
            {
                continue;
            }

            SyncDaemon daemon = ToModel(attributes);
            running = running.With(daemon.Role, daemon);
        }

        return running;
    }

    private static SyncDaemon ToModel(DaemonAttributes daemon) => new(
        (SyncRole)daemon.State.GetValueOrDefault(),
        daemon.Interface ?? "",
        (byte)daemon.SyncId.GetValueOrDefault(),
        daemon.MaximumLength,
        daemon.Group6 is { } group6
            ? new IpAddress(IpFamily.V6, group6.Bits)
            : daemon.Group is { } group ? new IpAddress(IpFamily.V4, group) : SyncDaemon.DefaultGroup,
        daemon.Port ?? SyncDaemon.DefaultPort,
        daemon.TimeToLive ?? SyncDaemon.DefaultTimeToLive);
}
