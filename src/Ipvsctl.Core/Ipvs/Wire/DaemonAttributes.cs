using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A connection synchronisation daemon (<c>IPVS_DAEMON_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record DaemonAttributes
{
    /// <summary>1 master, 2 backup; both may run at once.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_STATE)]
    public uint? State { get; init; }

    /// <summary>The interface that it speaks on, at most 15 characters.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_IFN)]
    public string? Interface { get; init; }

    /// <summary>Which daemons belong together; the protocol has 8 bits for it, 0 hears all.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_SYNC_ID)]
    public uint? SyncId { get; init; }

    /// <summary>The largest packet, in bytes. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_SYNC_MAXLEN)]
    public ushort? MaximumLength { get; init; }

    /// <summary>The IPv4 multicast group. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_GROUP, NetworkOrder = true)]
    public uint? Group { get; init; }

    /// <summary>The IPv6 multicast group; the IPv4 one wins if both are sent. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_GROUP6)]
    public AddressField? Group6 { get; init; }

    /// <summary>The UDP port; in host order, unlike every other port (docs/kernel.md#daemons). Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_PORT)]
    public ushort? Port { get; init; }

    /// <summary>How many routers a packet may pass. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_TTL)]
    public byte? TimeToLive { get; init; }
}
