using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// What takes back steps that were made, or perhaps were made, and nothing else: whatever is not as they left it is another program's doing
/// by now, and stays. What was taken back needs nothing any more, so this can be asked again until it is empty.
/// </summary>
internal static class RollbackPlanner
{
    /// <summary>The way back, from the last step to the first.</summary>
    /// <param name="steps">The single steps, in the order in which they were made.</param>
    /// <param name="now">The table as it is, with all that the steps are about.</param>
    public static ChangeSet Plan(IReadOnlyList<Change> steps, VirtualServerTable now)
    {
        HashSet<ServiceIdentity> added = [.. steps.OfType<AddService>().Select(step => step.Service)];
        var running = new Dictionary<SyncRole, SyncDaemon?>();
        foreach (SyncRole role in Enum.GetValues<SyncRole>())
        {
            running[role] = now.Sync?.Of(role);
        }

        return new ChangeSet([.. steps.Reverse().SelectMany(step => step switch
        {
            // It goes with its service.
            AddDestination { Service: var service } when added.Contains(service) => [],
            ServiceChange change => OfService(change, now.Find(change.Service)),
            UpdateTimeouts change when now.Timeouts == change.After => [new UpdateTimeouts(change.After, change.Before)],
            StartDaemon { Started: var started } => Stop(started, running),
            StopDaemon { Stopped: var stopped } => Start(stopped, running),
            _ => [],
        })]);
    }

    private static IEnumerable<Change> OfService(ServiceChange step, VirtualService? now) => (step, now) switch
    {
        (DeleteService { Deleted: var deleted }, null) => [new AddService(deleted)],
        (DeleteService { Deleted: var deleted }, _) => deleted.Destinations
            .Where(destination => now.Find(destination.Identity) is null)
            .Select(destination => new AddDestination(now.Identity, destination)),
        (_, null) => [],
        (AddService, _) => [new DeleteService(now)],
        (UpdateService { Before: var before, After: var after }, _) => now.Settings == after.Settings ? [new UpdateService(now, before)] : [],
        (AddDestination { Added: var added }, _) => now.Find(added.Identity) is { } there ? [new DeleteDestination(now.Identity, there)] : [],
        (UpdateDestination { Before: var before, After: var after }, _) =>
            now.Find(after.Identity) == after ? [new UpdateDestination(now.Identity, after, before)] : [],
        (DeleteDestination { Deleted: var deleted }, _) =>
            now.Find(deleted.Identity) is null ? [new AddDestination(now.Identity, deleted)] : [],
        _ => [],
    };

    // A daemon with other options was stopped and started: the one step is looked at after the other was taken back.
    private static IEnumerable<Change> Stop(SyncDaemon started, Dictionary<SyncRole, SyncDaemon?> running)
    {
        if (running[started.Role] is { } daemon && started.IsMetBy(daemon))
        {
            running[started.Role] = null;
            yield return new StopDaemon(daemon);
        }
    }

    private static IEnumerable<Change> Start(SyncDaemon stopped, Dictionary<SyncRole, SyncDaemon?> running)
    {
        if (running[stopped.Role] is null)
        {
            running[stopped.Role] = stopped;
            yield return new StartDaemon(stopped);
        }
    }
}
