using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>Some changes are not among the allowed actions; all of them are named, and none was made.</summary>
internal sealed class NotAllowedException(ImmutableArray<(Change Change, string Action)> refused)
    : Exception($"not allowed, and nothing was changed: {string.Join("; ", refused.Select(one => $"{Name(one.Change)} needs {one.Action}"))}")
{
    private static string Name(Change change) => change switch
    {
        AddService => $"adding service {change.Service}",
        UpdateService => $"changing service {change.Service}",
        DeleteService => $"deleting service {change.Service}",
        AddDestination { Added.Identity: var destination } => $"adding destination {destination} to service {change.Service}",
        UpdateDestination { After.Identity: var destination } => $"changing destination {destination} of service {change.Service}",
        DeleteDestination { Deleted.Identity: var destination } => $"deleting destination {destination} from service {change.Service}",
        _ => $"a change of service {change.Service}",
    };
}
