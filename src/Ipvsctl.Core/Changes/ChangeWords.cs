using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes in words.</summary>
internal static class ChangeWords
{
    private const int Shown = 5;

    /// <summary>What several changes do; of many the first.</summary>
    public static string Describe(IReadOnlyCollection<Change> changes)
    {
        string first = string.Join(", ", changes.Take(Shown).Select(Describe));
        return changes.Count > Shown ? $"{first} and {changes.Count - Shown} more" : first;
    }

    /// <summary>What a change does, as the object of a sentence: <c>adding destination 10.0.0.1:80 to service tcp://10.1.2.3:80</c>.</summary>
    public static string Describe(this Change change) => change switch
    {
        AddService { Service: var service } => $"adding service {service}",
        UpdateService { Service: var service } => $"changing service {service}",
        DeleteService { Service: var service } => $"deleting service {service}",
        AddDestination { Added.Identity: var destination, Service: var service } => $"adding destination {destination} to service {service}",
        UpdateDestination { After.Identity: var destination, Service: var service } => $"changing destination {destination} of service {service}",
        DeleteDestination { Deleted.Identity: var destination, Service: var service } => $"deleting destination {destination} from service {service}",
        UpdateTimeouts => "changing the timeouts",
        StartDaemon { Started.Role: var role } => $"starting the synchronisation {role.Word}",
        StopDaemon { Stopped.Role: var role } => $"stopping the synchronisation {role.Word}",
        _ => "a change",
    };
}
