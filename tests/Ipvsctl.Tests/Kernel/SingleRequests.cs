using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Kernel;

/// <summary>Changes one by one, for tests that make a table by hand.</summary>
internal static class SingleRequests
{
    extension(IpvsClient client)
    {
        public void AddService(ServiceIdentity identity, ServiceSettings settings) =>
            client.Execute(IpvsRequest.AddService(identity, settings));

        public void UpdateService(ServiceIdentity identity, ServiceSettings settings) =>
            client.Execute(IpvsRequest.UpdateService(identity, settings));

        public void DeleteService(ServiceIdentity identity) => client.Execute(IpvsRequest.DeleteService(identity));

        public void AddDestination(ServiceIdentity service, Destination destination) =>
            client.Execute(IpvsRequest.AddDestination(service, destination));

        public void UpdateDestination(ServiceIdentity service, Destination destination) =>
            client.Execute(IpvsRequest.UpdateDestination(service, destination));

        public void DeleteDestination(ServiceIdentity service, DestinationIdentity destination) =>
            client.Execute(IpvsRequest.DeleteDestination(service, new Destination(destination, default, Weight: 0, default, default)));
    }
}
