using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces;

/// <summary>
/// Reads the addresses of this host's interfaces through rtnetlink, which needs no privilege. The framework's NetworkInterface also reads
/// /etc/resolv.conf, and fails if that file is missing.
/// </summary>
internal static class InterfaceDirectory
{
    /// <summary>Reads the interfaces of a network namespace, in the kernel's order. Skips tentative addresses and duplicates.</summary>
    /// <param name="networkNamespace">The namespace; null for that of the calling thread.</param>
    /// <param name="trace">Receives one decoded line for each message; null to skip them.</param>
    /// <exception cref="InterfaceException">A request to the kernel failed.</exception>
    public static IReadOnlyList<AddressedInterface> Read(string? networkNamespace = null, Action<string>? trace = null)
    {
        try
        {
            INetlinkTransport socket = NetworkNamespace.Run(networkNamespace, () => NetlinkSocket.Open(NetlinkUapi.NETLINK_ROUTE));
            return Read(trace is null ? socket : new TracedTransport(socket, RouteMessages.Describe, trace));
        }
        catch (Exception e) when (e is NetlinkException or NetworkNamespaceException)
        {
            throw new InterfaceException(e.Message, e);
        }
    }

    /// <summary>Reads the addresses over a given transport, and closes it.</summary>
    internal static IReadOnlyList<AddressedInterface> Read(INetlinkTransport transport)
    {
        try
        {
            using var connection = new NetlinkConnection(transport);
            Dictionary<int, LinkMessage> links = ReadLinks(connection);
            foreach (AddressMessage address in ReadAddresses(connection).Where(AddressPreference.IsUsable))
            {
                links.GetValueOrDefault((int)address.Header.Index)?.Addresses.Add(address);
            }

            return [.. links.Values.Select(link => new AddressedInterface(link.Name, Sort(link.Addresses)))];
        }
        catch (Exception e) when (e is NetlinkException or NetlinkFormatException)
        {
            throw new InterfaceException(e.Message, e);
        }
    }

    private static Dictionary<int, LinkMessage> ReadLinks(NetlinkConnection connection)
    {
        var request = new NetlinkRequest<LinkHeader, LinkAttributes>(
            RTM_GETLINK, NetlinkUapi.NLM_F_DUMP, default, new LinkAttributes { ExtendedMask = RTEXT_FILTER_SKIP_STATS });
        var links = new Dictionary<int, LinkMessage>();
        foreach (LinkMessage link in connection.Exchange(request, static message => new LinkMessage(
            message.Head<LinkHeader>().Index, message.Attributes<LinkHeader, LinkAttributes>().Name ?? "")))
        {
            links[link.Index] = link;
        }

        return links;
    }

    // An address message contains only the number of its interface; its label may differ from the name (docs/kernel.md#interfaces).
    private static IEnumerable<AddressMessage> ReadAddresses(NetlinkConnection connection) => connection.Exchange(
        new NetlinkRequest<AddressHeader, AddressAttributes>(RTM_GETADDR, NetlinkUapi.NLM_F_DUMP, default, new AddressAttributes()),
        static message => new AddressMessage(message.Head<AddressHeader>(), message.Attributes<AddressHeader, AddressAttributes>()));

    private static InterfaceAddress[] Sort(List<AddressMessage> addresses) =>
    [
        .. AddressPreference.Sort(addresses.Where(address => !address.IsV6))
            .Concat(AddressPreference.Sort(addresses.Where(address => address.IsV6)))
            .Where(address => address.Local is not null)
            .Select(address => new InterfaceAddress(
                $"{address.Local}", address.Local!.Value.IsV6, address.Header.Scope == RT_SCOPE_LINK)),
    ];
}
