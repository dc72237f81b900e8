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
    /// <summary>Reads the addresses in a network namespace, in the kernel's order. Skips tentative addresses and duplicates.</summary>
    /// <param name="networkNamespace">The namespace; null for that of the calling thread.</param>
    /// <param name="trace">Receives one decoded line for each message; null to skip them.</param>
    /// <exception cref="InterfaceException">A request to the kernel failed.</exception>
    public static IReadOnlyList<InterfaceAddress> Read(string? networkNamespace = null, Action<string>? trace = null)
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
    internal static IReadOnlyList<InterfaceAddress> Read(INetlinkTransport transport)
    {
        try
        {
            using var connection = new NetlinkConnection(transport);
            Dictionary<int, string> names = ReadNames(connection);
            return [.. ReadAddresses(connection, names)];
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
    private static IEnumerable<InterfaceAddress> ReadAddresses(NetlinkConnection connection, Dictionary<int, string> names)
    {
        var request = new NetlinkRequest<AddressHeader, AddressAttributes>(
            RTM_GETADDR, NetlinkUapi.NLM_F_DUMP, default, new AddressAttributes());
        foreach ((AddressHeader header, AddressAttributes address) in connection.Exchange(
            request, static message => (message.Head<AddressHeader>(), message.Attributes<AddressHeader, AddressAttributes>())))
        {
            bool unusable = (address.Flags.GetValueOrDefault(header.Flags) & (IFA_F_TENTATIVE | IFA_F_DADFAILED)) != 0;
            if (!unusable && (address.Local ?? address.Address) is { } local && names.TryGetValue((int)header.Index, out string? name))
            {
                yield return new InterfaceAddress(name, local.ToString(), local.IsV6, header.Scope == RT_SCOPE_LINK);
            }
        }
    }
}
