using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Change sets as the single steps that the kernel can do, and the way back from each.</summary>
internal static class Step
{
    /// <summary>
    /// The changes as single steps: a service is added empty, then its destinations one by one in the order of their identities, so that two
    /// directors with one file build the same hash tables (ipvs-netlink 4.4).
    /// </summary>
    public static IEnumerable<Change> Of(ChangeSet set) => set.Changes.SelectMany(Of);

    /// <summary>The steps that take back one step that was done.</summary>
    public static IEnumerable<Change> Back(Change done) => Of(done switch
    {
        AddService change => new DeleteService(change.Added),
        UpdateService change => new UpdateService(change.After, change.Before),
        DeleteService change => new AddService(change.Deleted),
        AddDestination change => new DeleteDestination(change.Of, change.Added),
        UpdateDestination change => new UpdateDestination(change.Of, change.After, change.Before),
        DeleteDestination change => new AddDestination(change.Of, change.Deleted),
        UpdateTimeouts change => new UpdateTimeouts(change.After, change.Before),
        StartDaemon change => new StopDaemon(change.Started),
        StopDaemon change => new StartDaemon(change.Stopped),
        _ => throw new ArgumentOutOfRangeException(nameof(done)),
    });

    private static IEnumerable<Change> Of(Change change) => change is AddService { Added: { Destinations.Length: > 0 } service }
        ? [
            new AddService(new VirtualService(service.Identity, service.Settings, [])),
            .. service.Destinations.Select(destination => new AddDestination(service.Identity, destination)),
        ]
        : [change];
}
