using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Describes effects of a change set on a service that its changed fields do not show. Pure: it compares the two tables.</summary>
internal static class ChangeNotes
{
    /// <summary>Returns the notes about a service that exists before and after the changes, one sentence each.</summary>
    public static IEnumerable<string> For(ServiceIdentity service, ChangeSet changes) =>
        changes.Before?.Find(service) is { } before && changes.After?.Find(service) is { } after
            ? [.. Ports(before, after), .. OnePacket(before.Settings, after.Settings), .. Order(before, after)]
            : [];

    // The identity of a destination contains its port, so a port gains or loses its effect through other settings (docs/kernel.md#ports).
    private static IEnumerable<string> Ports(VirtualService before, VirtualService after)
    {
        (List<string> lost, List<string> gained) = ([], []);
        foreach (Destination destination in after.Destinations)
        {
            ushort own = destination.Identity.Port;
            bool isIgnored = PortUse.Of(after, destination).Ignores(own);
            if (before.Find(destination.Identity) is { } old && PortUse.Of(before, old).Ignores(own) != isIgnored)
            {
                (isIgnored ? lost : gained).Add($"{destination.Identity}");
            }
        }

        if (lost.Count > 0)
        {
            string kept = after.Identity is { IsFirewallMark: false, Port: var port and not 0 } ? $"the service's port {port}" : "the client's port";
            yield return $"the port of {ShortList.Join(lost)} loses its effect: packets keep {kept}";
        }

        if (gained.Count > 0)
        {
            yield return $"the port of {ShortList.Join(gained)} gains its effect: packets get it instead of the port that they had";
        }
    }

    private static IEnumerable<string> OnePacket(ServiceSettings before, ServiceSettings after) => !before.OnePacket && after.OnePacket
        ? ["one-packet applies to new flows: existing ones keep their destination until they time out"]
        : [];

    // A director that starts with the file adds all destinations in the order of their identities (docs/kernel.md#hash-tables).
    private static IEnumerable<string> Order(VirtualService before, VirtualService after)
    {
        if (!after.Settings.DependsOnOrder || after.Destinations.LastOrDefault(destination => before.Find(destination.Identity) is not null) is not { } last)
        {
            return [];
        }

        string late = ShortList.Join<string>(
        [
            .. after.Destinations
                .Where(destination => before.Find(destination.Identity) is null && destination.Identity.CompareTo(last.Identity) < 0)
                .Select(destination => $"{destination.Identity}"),
        ]);
        return late.Length == 0
            ? []
            : [$"{after.Settings.Scheduler} depends on the order of addition: a director that starts with this file adds {late} earlier, "
                + "so it chooses other destinations for the same clients; apply --restore-order restores the order"];
    }
}
