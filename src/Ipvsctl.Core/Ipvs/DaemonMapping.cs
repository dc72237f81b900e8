using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Synchronisation daemons between the kernel's words and the model's.</summary>
internal static class DaemonMapping
{
    /// <summary>What names a daemon: its role, and nothing else.</summary>
    public static DaemonAttributes ToKey(SyncRole role) => new() { State = (uint)role };

    /// <summary>The whole daemon, for starting it.</summary>
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

    /// <summary>The daemons that run. An id beyond eight bits, which no packet can carry, is taken by its low ones.</summary>
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
            running = daemon.Role == SyncRole.Master ? running with { Master = daemon } : running with { Backup = daemon };
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
