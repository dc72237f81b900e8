using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The synchronisation daemons that are stopped to be started with other options, because the kernel cannot change them.</summary>
public static class Restarts
{
    /// <summary>What the daemon of a role is started as again; null if it is not stopped, or stays so.</summary>
    public static SyncDaemon? Restarted(this ChangeSet changes, SyncRole role)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Changes.OfType<StopDaemon>().Any(stop => stop.Stopped.Role == role)
            ? changes.Changes.OfType<StartDaemon>().FirstOrDefault(start => start.Started.Role == role)?.Started
            : null;
    }

    /// <summary>Whether a change starts a daemon again that another one has stopped, so that the two are one to the user.</summary>
    public static bool IsSecondHalf(this ChangeSet changes, Change change) =>
        change is StartDaemon { Started: { } daemon } && changes.Restarted(daemon.Role) is not null;
}
