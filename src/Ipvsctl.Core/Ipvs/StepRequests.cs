using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Creates the request for each kind of step.</summary>
internal sealed class StepRequests : IChangeVisitor<IpvsRequest>
{
    /// <summary>The only instance; it has no state.</summary>
    public static readonly StepRequests Instance = new();

    private StepRequests()
    {
    }

    // NEW_SERVICE adds an empty service; other steps add its destinations.
    public IpvsRequest Visit(AddService change) =>
        new(IpvsOperation.AddService) { Service = change.Service, Settings = change.Added.Settings };

    public IpvsRequest Visit(UpdateService change) =>
        new(IpvsOperation.UpdateService)
        {
            Service = change.Service,
            Settings = KeepUnknown(change.Before.Settings, change.After.Settings),
        };

    public IpvsRequest Visit(DeleteService change) => new(IpvsOperation.DeleteService) { Service = change.Service };

    public IpvsRequest Visit(AddDestination change) =>
        new(IpvsOperation.AddDestination) { Service = change.Service, Destination = change.Added };

    public IpvsRequest Visit(UpdateDestination change) =>
        new(IpvsOperation.UpdateDestination) { Service = change.Service, Destination = KeepUnknown(change.Before, change.After) };

    // The kernel drops packets of a deleted destination's connections until the destination is added again (docs/kernel.md#removal).
    public IpvsRequest Visit(DeleteDestination change) =>
        new(IpvsOperation.DeleteDestination) { Service = change.Service, Destination = change.Deleted };

    public IpvsRequest Visit(UpdateTimeouts change) => new(IpvsOperation.SetTimeouts) { Timeouts = change.After };

    public IpvsRequest Visit(StartDaemon change) => new(IpvsOperation.StartDaemon) { Daemon = change.Started };

    // The kernel may not acknowledge this request (docs/kernel.md#daemons).
    public IpvsRequest Visit(StopDaemon change) => new(IpvsOperation.StopDaemon) { Daemon = change.Stopped };

    // ChangeSteps expands it into a stop and a start.
    public IpvsRequest Visit(RestartDaemon change) => throw new InvalidOperationException("a restart is two steps");

    // SET resets absent attributes (docs/kernel.md#unknown-attributes). A value from a model file has no unknown attributes, so the request
    // sends back those of the observed value.
    private static ServiceSettings KeepUnknown(ServiceSettings before, ServiceSettings after) =>
        after.Unknown.IsEmpty && !before.Unknown.IsEmpty ? after with { Unknown = before.Unknown } : after;

    private static Destination KeepUnknown(Destination before, Destination after) =>
        after.Unknown.IsEmpty && !before.Unknown.IsEmpty ? after with { Unknown = before.Unknown } : after;
}
