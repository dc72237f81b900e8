using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces;

/// <summary>Describes rtnetlink messages about interfaces and addresses for the trace.</summary>
internal static class RouteMessages
{
    /// <summary>Describes a message.</summary>
    /// <exception cref="NetlinkFormatException">The message cannot be decoded.</exception>
    public static void Describe(NetlinkMessage message, MessageLine line)
    {
        line.AppendHeader(Name(message.Header.Type), message.Header);
        if (message.Header.Type is RTM_GETLINK or RTM_NEWLINK)
        {
            line.Word($"index={message.Head<LinkHeader>().Index}");
            message.Attributes<LinkHeader, LinkAttributes>().Describe(line);
        }
        else
        {
            line.Word($"index={message.Head<AddressHeader>().Index}");
            message.Attributes<AddressHeader, AddressAttributes>().Describe(line);
        }
    }

    private static string Name(ushort type) => type switch
    {
        RTM_GETLINK => "GETLINK",
        RTM_NEWLINK => "NEWLINK",
        RTM_GETADDR => "GETADDR",
        RTM_NEWADDR => "NEWADDR",
        _ => $"type {type}",
    };
}
