using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>What a table may have that <c>ipvsadm</c> refuses, or takes for something else; the kernel holds it all the same.</summary>
internal static class IpvsadmLimits
{
    private const int LargestWeight = 65535;

    /// <summary>What there is of it in a table, a sentence each.</summary>
    public static IEnumerable<string> Of(VirtualServerTable table) =>
        table.Services.SelectMany(service => service.Destinations.SelectMany(one => Of(service.Identity, one)).Prepend(Of(service)).OfType<string>());

    private static string? Of(VirtualService service) => service switch
    {
        { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null } =>
            $"ipvsadm takes port 0 only with persistence, and {service.Identity} has none",
        _ => null,
    };

    private static IEnumerable<string> Of(ServiceIdentity service, Destination destination)
    {
        string name = $"{service}/{destination.Identity}";
        if (destination.Weight > LargestWeight)
        {
            yield return $"ipvsadm takes no weight above {LargestWeight}, and {name} has {destination.Weight}";
        }

        if (!service.IsFirewallMark && destination.Forwarding != ForwardingMethod.Nat && destination.Identity.Port != service.Port)
        {
            yield return $"ipvsadm knows another port than the service's only by nat, and would change that of {name}";
        }
    }
}
