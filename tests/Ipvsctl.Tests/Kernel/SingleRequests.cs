using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Kernel;

/// <summary>Changes one by one, for tests that make a table by hand.</summary>
internal static class SingleRequests
{
    extension(IpvsClient client)
    {
        public VirtualServerTable ReadTable() => client.ReadTable(ReadScope.Everything);

        public void AddService(ServiceIdentity identity, ServiceSettings settings) =>
            client.Execute(Requests.AddService(identity, settings));

        public void UpdateService(ServiceIdentity identity, ServiceSettings settings) =>
            client.Execute(Requests.UpdateService(identity, settings));

        public void DeleteService(ServiceIdentity identity) => client.Execute(Requests.DeleteService(identity));

        public void AddDestination(ServiceIdentity service, Destination destination) =>
            client.Execute(Requests.AddDestination(service, destination));

        public void UpdateDestination(ServiceIdentity service, Destination destination) =>
            client.Execute(Requests.UpdateDestination(service, destination));

        public void DeleteDestination(ServiceIdentity service, DestinationIdentity destination) =>
            client.Execute(Requests.DeleteDestination(service, destination));

        public void Execute(IpvsRequest request)
        {
            if (client.Execute([request]) is [var refusal, ..])
            {
                throw refusal.ToException();
            }
        }
    }
}
