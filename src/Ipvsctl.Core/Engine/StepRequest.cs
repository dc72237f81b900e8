using Ipvsctl.Changes;
using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>Steps as requests to the kernel.</summary>
internal static class StepRequest
{
    /// <summary>The request that makes one step.</summary>
    public static IpvsRequest ToRequest(Change step) => step switch
    {
        AddService change => IpvsRequest.AddService(change.Service, change.Added.Settings),
        UpdateService change => IpvsRequest.UpdateService(change.Service, change.After.Settings),
        DeleteService change => IpvsRequest.DeleteService(change.Service),
        AddDestination change => IpvsRequest.AddDestination(change.Service, change.Added),
        UpdateDestination change => IpvsRequest.UpdateDestination(change.Service, change.After),
        DeleteDestination change => IpvsRequest.DeleteDestination(change.Service, change.Deleted),
        UpdateTimeouts change => IpvsRequest.SetTimeouts(change.After),
        StartDaemon change => IpvsRequest.StartDaemon(change.Started),
        StopDaemon change => IpvsRequest.StopDaemon(change.Stopped),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
