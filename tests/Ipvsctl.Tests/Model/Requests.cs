using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Single requests, for tests and experiments that make a table by hand.</summary>
internal static class Requests
{
    public static IpvsRequest AddService(ServiceIdentity identity, ServiceSettings settings) =>
        IpvsRequest.From(new AddService(new VirtualService(identity, settings, [])));

    public static IpvsRequest UpdateService(ServiceIdentity identity, ServiceSettings settings)
    {
        var service = new VirtualService(identity, settings, []);
        return IpvsRequest.From(new UpdateService(service, service));
    }

    public static IpvsRequest DeleteService(ServiceIdentity identity) => new(IpvsOperation.DeleteService) { Service = identity };

    public static IpvsRequest AddDestination(ServiceIdentity service, Destination destination) =>
        IpvsRequest.From(new AddDestination(service, destination));

    public static IpvsRequest UpdateDestination(ServiceIdentity service, Destination destination) =>
        IpvsRequest.From(new UpdateDestination(service, destination, destination));

    public static IpvsRequest DeleteDestination(ServiceIdentity service, DestinationIdentity destination) =>
        IpvsRequest.From(new DeleteDestination(service, new Destination(destination, ForwardingMethod.Nat, Weight: 0, default, default)));

    public static IpvsRequest SetTimeouts(Timeouts timeouts) => IpvsRequest.From(new UpdateTimeouts(timeouts, timeouts));

    public static IpvsRequest StartDaemon(SyncDaemon daemon) => IpvsRequest.From(new StartDaemon(daemon));
}
