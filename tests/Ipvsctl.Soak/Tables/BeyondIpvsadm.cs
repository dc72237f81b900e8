using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>What the kernel can hold and ipvsadm cannot say; it comes into the table behind ipvsadm's rules, as requests of our own.</summary>
internal static class BeyondIpvsadm
{
    /// <summary>The requests that make a table of what <see cref="Rules"/> made.</summary>
    public static IEnumerable<IpvsRequest> Of(VirtualServerTable table)
    {
        foreach (VirtualService service in table.Services)
        {
            if (LacksPersistence(service))
            {
                yield return Requests.UpdateService(service.Identity, service.Settings);
            }

            foreach (Destination destination in service.Destinations.Where(one => IsNameless(service, one)))
            {
                yield return Requests.AddDestination(service.Identity, destination);
            }
        }
    }

    /// <summary>Whether ipvsadm would insist on persistence: with port 0.</summary>
    public static bool LacksPersistence(VirtualService service) =>
        service is { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null };

    /// <summary>Whether ipvsadm has no word for the forwarding method, or would give the destination its service's port, which is another one.</summary>
    public static bool IsNameless(VirtualService service, Destination destination) =>
        !destination.Forwarding.IsUsual
        || (!service.Identity.IsFirewallMark && destination.Forwarding != ForwardingMethod.Nat && destination.Identity.Port != service.Identity.Port);
}
