using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>Makes of a table another one that has much in common with it.</summary>
/// <param name="random">What is random about it.</param>
/// <param name="tables">Makes what is new.</param>
internal sealed class RandomChanges(Random random, RandomTables tables)
{
    /// <summary>The other table: services kept, changed in settings or destinations or both, gone, and new.</summary>
    public VirtualServerTable Of(VirtualServerTable table)
    {
        IEnumerable<VirtualService> kept = table.Services.Where(_ => random.Next(5) > 0).Select(Changed);
        return tables.Table([.. kept, .. Enumerable.Range(0, random.Next(4)).Select(_ => tables.Service())]);
    }

    private VirtualService Changed(VirtualService service)
    {
        (bool settings, bool destinations) = (random.Next(2) == 0, random.Next(2) == 0);
        return new VirtualService(
            service.Identity,
            settings ? tables.Settings(service.Identity) : service.Settings,
            destinations ? [.. Changed(service.Identity, service.Destinations)] : service.Destinations);
    }

    private IEnumerable<Destination> Changed(ServiceIdentity service, IEnumerable<Destination> destinations) => destinations
        .Where(_ => random.Next(4) > 0)
        .Select(destination => random.Next(2) == 0 ? Changed(service, destination) : destination)
        .Concat(random.Next(2) == 0 ? tables.Destinations(service) : [])
        .DistinctBy(destination => destination.Identity);

    // Another method may want another port, or the service's address family, which are what makes the destination this one.
    private Destination Changed(ServiceIdentity service, Destination destination)
    {
        Destination other = tables.Destination(service) with { Identity = destination.Identity };
        bool fits = other.Forwarding == ForwardingMethod.Tunnel || destination.Identity.Address.Family == service.Family;
        bool keepsPort = other.Forwarding == ForwardingMethod.Nat || service.IsFirewallMark || service.Port == 0
            || destination.Identity.Port == service.Port;
        return fits && keepsPort ? other : other with { Forwarding = destination.Forwarding, Tunnel = destination.Tunnel };
    }
}
