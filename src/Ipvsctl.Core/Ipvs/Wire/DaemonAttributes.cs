using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A connection synchronization daemon (<c>IPVS_DAEMON_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record DaemonAttributes
{
    public const ushort IPVS_DAEMON_ATTR_STATE = 1;
    public const ushort IPVS_DAEMON_ATTR_MCAST_IFN = 2;
    public const ushort IPVS_DAEMON_ATTR_SYNC_ID = 3;
    public const ushort IPVS_DAEMON_ATTR_SYNC_MAXLEN = 4;
    public const ushort IPVS_DAEMON_ATTR_MCAST_GROUP = 5;
    public const ushort IPVS_DAEMON_ATTR_MCAST_GROUP6 = 6;
    public const ushort IPVS_DAEMON_ATTR_MCAST_PORT = 7;
    public const ushort IPVS_DAEMON_ATTR_MCAST_TTL = 8;

    /// <summary>The role (IP_VS_STATE_*): 1 master, 2 backup; both can run at once.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_STATE)]
    public uint? State { get; init; }

    /// <summary>The interface that it uses, at most 15 bytes.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_IFN)]
    public string? Interface { get; init; }

    /// <summary>The number that cooperating daemons share; the protocol carries 8 bits. A backup with 0 accepts every number.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_SYNC_ID)]
    public uint? SyncId { get; init; }

    /// <summary>The largest packet, in bytes. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_SYNC_MAXLEN)]
    public ushort? MaximumLength { get; init; }

    /// <summary>The IPv4 multicast group. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_GROUP, NetworkOrder = true)]
    public uint? Group { get; init; }

    /// <summary>The IPv6 multicast group; if a request contains both, the kernel uses the IPv4 group. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_GROUP6)]
    public AddressField? Group6 { get; init; }

    /// <summary>The UDP port, in host order, unlike every other port (docs/kernel.md#daemons). Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_PORT)]
    public ushort? Port { get; init; }

    /// <summary>The time to live: how many routers a packet may pass. Since Linux 4.3.</summary>
    [NetlinkAttribute(IPVS_DAEMON_ATTR_MCAST_TTL)]
    public byte? TimeToLive { get; init; }
}
