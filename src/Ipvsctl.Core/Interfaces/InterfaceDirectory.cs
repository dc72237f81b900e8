using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces;

/// <summary>
/// The addresses of this host's interfaces, by rtnetlink: the framework's own way reads /etc/resolv.conf, and fails where there is none.
/// No privilege is needed.
/// </summary>
internal static class InterfaceDirectory
{
    /// <summary>Reads the addresses of a network namespace, in the kernel's order; those not usable yet, or never, are left out.</summary>
    /// <param name="networkNamespace">The namespace; null for that of the calling thread.</param>
    /// <param name="trace">Is handed a line for every message, decoded; null if nobody wants to see them.</param>
    /// <exception cref="InterfaceException">The kernel could not be asked.</exception>
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

    /// <summary>The same from a given far end.</summary>
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

    // An address message gives its interface only by number; its label may be another name (docs/kernel.md#interfaces).
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
