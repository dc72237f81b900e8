using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Which protocol header and which attribute set a message has: its type tells, and the command of GET_INFO's answer.</summary>
internal static class MessageKind
{
    // Types of the routing protocol and family ids of generic netlink are the same numbers; the socket is the difference.
    public static TResult Choose<TResult>(NetlinkMessage message, bool routing, IMessageReading<TResult> reading) => routing
        ? message.Header.Type is RouteUapi.RTM_GETLINK or RouteUapi.RTM_NEWLINK
            ? reading.Read<LinkHeader, LinkAttributes>(message)
            : reading.Read<AddressHeader, AddressAttributes>(message)
        : message.Header.Type == GenericUapi.GENL_ID_CTRL
            ? reading.Read<GenericHeader, FamilyAttributes>(message)
            : message.Head<GenericHeader>().Command == IpvsUapi.IPVS_CMD_SET_INFO
                ? reading.Read<GenericHeader, InfoAttributes>(message)
                : reading.Read<GenericHeader, CommandAttributes>(message);
}
