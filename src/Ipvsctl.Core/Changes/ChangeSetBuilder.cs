using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Compares two tables. The result adds before it removes; <see cref="ChangeStage"/> defines the order.</summary>
public static class ChangeSetBuilder
{
    /// <summary>Lists the changes that turn <paramref name="observed"/> into <paramref name="wanted"/>.</summary>
    /// <remarks>
    /// Ignores timeouts and daemons that are null in either table. Updates keep attributes that this version does not know
    /// (docs/kernel.md#unknown-attributes).
    /// </remarks>
    public static ChangeSet Build(VirtualServerTable observed, VirtualServerTable wanted)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(wanted);

        var set = new ChangeBuckets();
        foreach (VirtualService service in wanted.Services)
        {
            if (observed.Find(service.Identity) is { } before)
            {
                Compare(before, service, set);
            }
            else
            {
                set.Add(new AddService(service));
            }
        }

        foreach (VirtualService service in observed.Services)
        {
            if (wanted.Find(service.Identity) is null)
            {
                set.Add(new DeleteService(service));
            }
        }

        CompareTimeouts(observed.Timeouts, wanted.Timeouts, set);
        CompareDaemons(observed.Sync, wanted.Sync, set);
        return new ChangeSet(set.ByStage()) { Before = observed, After = wanted };
    }

    private static void Compare(VirtualService before, VirtualService after, ChangeBuckets set)
    {
        if (before.Settings != after.Settings)
        {
            set.Add(new UpdateService(before, after with { Settings = after.Settings with { Unknown = before.Settings.Unknown } }));
        }

        foreach (Destination destination in after.Destinations)
        {
            Destination? current = before.Find(destination.Identity);
            if (current is null)
            {
                set.Add(new AddDestination(after.Identity, destination));
            }
            else if (current != destination)
            {
                set.Add(new UpdateDestination(after.Identity, current, destination with { Unknown = current.Unknown }));
            }
        }

        foreach (Destination destination in before.Destinations)
        {
            if (after.Find(destination.Identity) is null)
            {
                set.Add(new DeleteDestination(after.Identity, destination));
            }
        }
    }

    private static void CompareTimeouts(Timeouts? observed, Timeouts? wanted, ChangeBuckets set)
    {
        if (observed is not null && wanted is not null && wanted.WithDefaults(observed) is var after && after != observed)
        {
            set.Add(new UpdateTimeouts(observed, after));
        }
    }

    private static void CompareDaemons(SyncDaemons? observed, SyncDaemons? wanted, ChangeBuckets set)
    {
        if (observed is null || wanted is null)
        {
            return;
        }

        foreach (SyncRole role in Enum.GetValues<SyncRole>())
        {
            Change? change = (observed.Find(role), wanted.Find(role)) switch
            {
                (null, { } started) => new StartDaemon(started),
                ({ } stopped, null) => new StopDaemon(stopped),
                ({ } before, { } after) when !after.IsSatisfiedBy(before) => new RestartDaemon(before, after),
                _ => null,
            };
            if (change is not null)
            {
                set.Add(change);
            }
        }
    }
}
