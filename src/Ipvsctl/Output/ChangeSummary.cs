using Ipvsctl.Changes;

namespace Ipvsctl.Output;

/// <summary>How much a change set changes: services, destinations and settings together.</summary>
/// <param name="Added">What is added.</param>
/// <param name="Changed">What changes in place.</param>
/// <param name="Removed">What is removed.</param>
internal readonly record struct ChangeSummary(int Added, int Changed, int Removed)
{
    /// <summary>Counts a change set. A service that is added or deleted counts with its destinations; a daemon that is restarted is changed.</summary>
    public static ChangeSummary Of(ChangeSet changes) => new(
        changes.Changes.Sum(change => change switch
        {
            AddService { Added.Destinations.Length: var destinations } => 1 + destinations,
            AddDestination => 1,
            StartDaemon when !changes.IsSecondHalf(change) => 1,
            _ => 0,
        }),
        changes.Changes.Count(change => change is UpdateService or UpdateDestination or UpdateTimeouts || changes.IsSecondHalf(change)),
        changes.Changes.Sum(change => change switch
        {
            DeleteService { Deleted.Destinations.Length: var destinations } => 1 + destinations,
            DeleteDestination => 1,
            StopDaemon { Stopped.Role: var role } when changes.Restarted(role) is null => 1,
            _ => 0,
        }));

    /// <summary><c>3 added, 1 changed, 0 removed</c>.</summary>
    public override string ToString() => $"{Added} added, {Changed} changed, {Removed} removed";
}
