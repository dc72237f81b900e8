using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Commands;

/// <summary>Some changes are not among the allowed actions; all of them are named, and none was made.</summary>
internal sealed class NotAllowedException(ImmutableArray<(Change Change, string Action)> refused)
    : Exception($"not allowed, and nothing was changed: {string.Join("; ", refused.Select(one => $"{Name(one.Change)} needs {one.Action}"))}")
{
    private static string Name(Change change) => change switch
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
