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
            Dictionary<int, string> names = ReadNames(connection);
            ILookup<uint, AddressMessage> addresses = ReadAddresses(connection)
                .Where(AddressPreference.IsUsable)
                .ToLookup(address => address.Header.Index);
            return [.. names.Select(link => new AddressedInterface(link.Value, Sort([.. addresses[(uint)link.Key]])))];
        }
        catch (Exception e) when (e is NetlinkException or NetlinkFormatException)
        {
            throw new InterfaceException(e.Message, e);
        }
    }

    private static Dictionary<int, string> ReadNames(NetlinkConnection connection)
    {
        var request = new NetlinkRequest<LinkHeader, LinkAttributes>(
            RTM_GETLINK, NetlinkUapi.NLM_F_DUMP, default, new LinkAttributes { ExtendedMask = RTEXT_FILTER_SKIP_STATS });
        var names = new Dictionary<int, string>();
        foreach ((int index, string? name) in connection.Exchange(
            request, static message => (message.Head<LinkHeader>().Index, message.Attributes<LinkHeader, LinkAttributes>().Name)))
        {
            names[index] = name ?? "";
        }

        return names;
    }

    // An address message contains only the number of its interface; its label may differ from the name (docs/kernel.md#interfaces).
    private static IEnumerable<AddressMessage> ReadAddresses(NetlinkConnection connection) => connection.Exchange(
        new NetlinkRequest<AddressHeader, AddressAttributes>(RTM_GETADDR, NetlinkUapi.NLM_F_DUMP, default, new AddressAttributes()),
        static message => new AddressMessage(message.Head<AddressHeader>(), message.Attributes<AddressHeader, AddressAttributes>()));

    private static InterfaceAddress[] Sort(AddressMessage[] addresses) =>
    [
        .. from version in addresses.GroupBy(address => address.Header.Family)
           from address in AddressPreference.Sort(version)
           where address.Local is not null
           select new InterfaceAddress($"{address.Local}", address.Local!.Value.IsV6, address.Header.Scope == RT_SCOPE_LINK),
    ];
}
