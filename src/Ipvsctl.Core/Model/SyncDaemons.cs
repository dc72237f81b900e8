namespace Ipvsctl.Model;

/// <summary>The synchronization daemons of a director; each runs or does not.</summary>
/// <param name="Master">The daemon that sends; null if none runs.</param>
/// <param name="Backup">The daemon that receives; null if none runs.</param>
public sealed record SyncDaemons(SyncDaemon? Master, SyncDaemon? Backup)
{
    /// <summary>No daemon runs.</summary>
    public static SyncDaemons None { get; } = new(null, null);

    /// <summary>Finds the daemon of a role; null if none runs.</summary>
    public SyncDaemon? Find(SyncRole role) => role == SyncRole.Master ? Master : Backup;

    /// <summary>Replaces the daemon of a role.</summary>
    internal SyncDaemons With(SyncRole role, SyncDaemon? daemon) =>
        role == SyncRole.Master ? this with { Master = daemon } : this with { Backup = daemon };
}
