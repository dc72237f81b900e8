namespace Ipvsctl.Model;

/// <summary>The running synchronization daemons of a director: at most one of each role.</summary>
/// <param name="Master">The daemon that sends; null if none runs.</param>
/// <param name="Backup">The daemon that receives; null if none runs.</param>
public sealed record SyncDaemons(SyncDaemon? Master, SyncDaemon? Backup)
{
    /// <summary>No daemon runs.</summary>
    public static SyncDaemons None { get; } = new(null, null);

    /// <summary>Finds the daemon of a role; null if none runs.</summary>
    public SyncDaemon? Find(SyncRole role) => role == SyncRole.Master ? Master : Backup;

    /// <summary>Returns the daemons with the one of a role replaced.</summary>
    internal SyncDaemons With(SyncRole role, SyncDaemon? daemon) =>
        role == SyncRole.Master ? this with { Master = daemon } : this with { Backup = daemon };
}
