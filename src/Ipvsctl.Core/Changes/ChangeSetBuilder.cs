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

        return set.InOrder();
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

    private sealed class Phases
    {
        public List<Change> AddedServices { get; } = [];

        public List<Change> UpdatedServices { get; } = [];

        public List<Change> AddedDestinations { get; } = [];

        public List<Change> UpdatedDestinations { get; } = [];

        public List<Change> DeletedDestinations { get; } = [];

        public List<Change> DeletedServices { get; } = [];

        public ChangeSet InOrder() => new(
        [
            .. AddedServices, .. UpdatedServices, .. AddedDestinations, .. UpdatedDestinations, .. DeletedDestinations, .. DeletedServices,
        ]);
    }
}
