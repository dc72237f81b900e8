namespace Ipvsctl.Model;

/// <summary>The synchronisation daemons of a director; each may run or not.</summary>
/// <param name="Master">The one that sends; null if there is none.</param>
/// <param name="Backup">The one that takes; null if there is none.</param>
public sealed record SyncDaemons(SyncDaemon? Master, SyncDaemon? Backup)
{
    /// <summary>No daemon runs.</summary>
    public static SyncDaemons None { get; } = new(null, null);

    /// <summary>The daemon of a role; null if there is none.</summary>
    public SyncDaemon? Of(SyncRole role) => role == SyncRole.Master ? Master : Backup;
}
