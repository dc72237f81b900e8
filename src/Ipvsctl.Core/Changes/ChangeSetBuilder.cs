using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Compares two tables. The result makes before it breaks: new services first, then settings, added destinations, changed
/// destinations, and removals last, so that no client finds a service without a destination on the way.
/// </summary>
public static class ChangeSetBuilder
{
    /// <summary>What must happen for <paramref name="observed"/> to become <paramref name="wanted"/>.</summary>
    public static ChangeSet Build(VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);

        var set = new Phases();
        foreach (VirtualService service in wanted.Services)
        {
            if (observed.Find(service.Identity) is { } before)
            {
                Compare(before, service, set);
            }
            else
            {
                set.AddedServices.Add(new AddService(service));
            }
        }

        foreach (VirtualService service in observed.Services)
        {
            if (wanted.Find(service.Identity) is null)
            {
                set.DeletedServices.Add(new DeleteService(service));
            }
        }

        CompareTimeouts(observed.Timeouts, wanted.Timeouts, set);
        CompareDaemons(observed.Sync, wanted.Sync, set);
        return set.InOrder() with { Before = observed, After = wanted };
    }

    private static void Compare(VirtualService before, VirtualService after, Phases set)
    {
        if (before.Settings != after.Settings)
        {
            set.UpdatedServices.Add(new UpdateService(before, after));
        }

        foreach (Destination destination in after.Destinations)
        {
            Destination? current = before.Find(destination.Identity);
            if (current is null)
            {
                set.AddedDestinations.Add(new AddDestination(after.Identity, destination));
            }
            else if (current != destination)
            {
                set.UpdatedDestinations.Add(new UpdateDestination(after.Identity, current, destination));
            }
        }

        foreach (Destination destination in before.Destinations)
        {
            if (after.Find(destination.Identity) is null)
            {
                set.DeletedDestinations.Add(new DeleteDestination(after.Identity, destination));
            }
        }
    }

    private static void CompareTimeouts(Timeouts? observed, Timeouts? wanted, Phases set)
    {
        if (observed is not null && wanted is not null && wanted.Or(observed) is var after && after != observed)
        {
            set.Settings.Add(new UpdateTimeouts(observed, after));
        }
    }

    // Daemons stop first and start last: while one runs, the kernel refuses destinations of another family than their service, and while
    // one of those exists, it refuses to start a daemon (docs/kernel.md#mixed-families).
    private static void CompareDaemons(SyncDaemons? observed, SyncDaemons? wanted, Phases set)
    {
        if (observed is null || wanted is null)
        {
            return;
        }

        foreach (SyncRole role in Enum.GetValues<SyncRole>())
        {
            (SyncDaemon? running, SyncDaemon? asked) = (observed.Of(role), wanted.Of(role));
            if (running is not null && (asked is null || !asked.IsMetBy(running)))
            {
                set.Stopped.Add(new StopDaemon(running));
            }

            if (asked is not null && (running is null || !asked.IsMetBy(running)))
            {
                set.Started.Add(new StartDaemon(asked));
            }
        }
    }

    private sealed class Phases
    {
        public List<Change> Stopped { get; } = [];

        public List<Change> Settings { get; } = [];

        public List<Change> Started { get; } = [];

        public List<Change> AddedServices { get; } = [];

        public List<Change> UpdatedServices { get; } = [];

        public List<Change> AddedDestinations { get; } = [];

        public List<Change> UpdatedDestinations { get; } = [];

        public List<Change> DeletedDestinations { get; } = [];

        public List<Change> DeletedServices { get; } = [];

        public ChangeSet InOrder() => new(
        [
            .. Stopped, .. AddedServices, .. UpdatedServices, .. AddedDestinations, .. UpdatedDestinations, .. Settings,
            .. DeletedDestinations, .. DeletedServices, .. Started,
        ]);
    }
}
