using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A destination of a service (<c>IPVS_DEST_ATTR_*</c>). The first three are its key.</summary>
[NetlinkAttributeSet]
internal sealed partial record DestinationAttributes
{
    public const ushort IPVS_DEST_ATTR_ADDR = 1;
    public const ushort IPVS_DEST_ATTR_PORT = 2;
    public const ushort IPVS_DEST_ATTR_FWD_METHOD = 3;
    public const ushort IPVS_DEST_ATTR_WEIGHT = 4;
    public const ushort IPVS_DEST_ATTR_U_THRESH = 5;
    public const ushort IPVS_DEST_ATTR_L_THRESH = 6;
    public const ushort IPVS_DEST_ATTR_ACTIVE_CONNS = 7;
    public const ushort IPVS_DEST_ATTR_INACT_CONNS = 8;
    public const ushort IPVS_DEST_ATTR_PERSIST_CONNS = 9;
    public const ushort IPVS_DEST_ATTR_STATS = 10;
    public const ushort IPVS_DEST_ATTR_ADDR_FAMILY = 11;
    public const ushort IPVS_DEST_ATTR_STATS64 = 12;
    public const ushort IPVS_DEST_ATTR_TUN_TYPE = 13;
    public const ushort IPVS_DEST_ATTR_TUN_PORT = 14;
    public const ushort IPVS_DEST_ATTR_TUN_FLAGS = 15;

    /// <summary>AF_INET or AF_INET6. Kernels before 3.18 do not send it; the service's family applies.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ADDR_FAMILY)]
    public ushort? Family { get; init; }

    /// <summary>The real server's address.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ADDR)]
    public AddressField? Address { get; init; }

    /// <summary>The real server's port; 0 keeps the port that the client used.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_PORT, NetworkOrder = true)]
    public ushort? Port { get; init; }

    /// <summary>The forwarding method (IP_VS_CONN_F_*); the kernel stores the low three bits.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_FWD_METHOD)]
    public uint? ForwardingMethod { get; init; }

    /// <summary>The weight, 0 to 2^31-1.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_WEIGHT)]
    public uint? Weight { get; init; }

    /// <summary>IP_VS_CONN_F_TUNNEL_TYPE_*; a request without it sets 0. Since Linux 5.2.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_TYPE)]
    public byte? TunnelType { get; init; }

    /// <summary>The UDP port of a GUE tunnel; a request without it sets 0. Since Linux 5.2.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_PORT, NetworkOrder = true)]
    public ushort? TunnelPort { get; init; }

    /// <summary>IP_VS_TUNNEL_ENCAP_FLAG_*; a request without it sets 0. Since Linux 5.3.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_FLAGS)]
    public ushort? TunnelFlags { get; init; }

    /// <summary>At this many connections, it gets no new ones; 0 means no limit.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_U_THRESH)]
    public uint? UpperThreshold { get; init; }

    /// <summary>Below this many, it gets new ones again; 0 means three quarters of the upper threshold.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_L_THRESH)]
    public uint? LowerThreshold { get; init; }

    /// <summary>Established connections; only in answers.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ACTIVE_CONNS)]
    public uint? ActiveConnections { get; init; }

    /// <summary>Connections in any other state; only in answers.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_INACT_CONNS)]
    public uint? InactiveConnections { get; init; }

    /// <summary>Clients that persistence remembers; only in answers.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_PERSIST_CONNS)]
    public uint? PersistentConnections { get; init; }

    /// <summary>32-bit counters; only in answers.</summary>
    [NetlinkNest(IPVS_DEST_ATTR_STATS)]
    public StatisticsAttributes? Statistics { get; init; }

    /// <summary>64-bit counters; only in answers. Since Linux 4.1.</summary>
    [NetlinkNest(IPVS_DEST_ATTR_STATS64)]
    public StatisticsAttributes? Statistics64 { get; init; }

    /// <summary>Attributes that a newer kernel added. A request without them resets them (docs/kernel.md#unknown-attributes).</summary>
    [NetlinkUnknown]
    public RawAttributes Unknown { get; init; }
}
