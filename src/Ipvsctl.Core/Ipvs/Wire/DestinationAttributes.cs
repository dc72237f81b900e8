using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A destination of a service (<c>IPVS_DEST_ATTR_*</c>). The first three are its key.</summary>
[NetlinkAttributeSet]
internal sealed partial record DestinationAttributes
{
    /// <summary>AF_INET or AF_INET6; absent before Linux 3.18, where it is the service's.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ADDR_FAMILY)]
    public ushort? Family { get; init; }

    /// <summary>The real server's address.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ADDR)]
    public AddressField? Address { get; init; }

    /// <summary>The real server's port; 0 is the port that the client used.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_PORT, NetworkOrder = true)]
    public ushort? Port { get; init; }

    /// <summary>IP_VS_CONN_F_*; the kernel keeps the low three bits.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_FWD_METHOD)]
    public uint? ForwardingMethod { get; init; }

    /// <summary>The weight, 0 to 2^31-1.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_WEIGHT)]
    public uint? Weight { get; init; }

    /// <summary>IP_VS_CONN_F_TUNNEL_TYPE_*; absent in a request makes it 0. Since Linux 5.2.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_TYPE)]
    public byte? TunnelType { get; init; }

    /// <summary>The UDP port of a GUE tunnel; absent in a request makes it 0. Since Linux 5.2.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_PORT, NetworkOrder = true)]
    public ushort? TunnelPort { get; init; }

    /// <summary>IP_VS_TUNNEL_ENCAP_FLAG_*; absent in a request makes it 0. Since Linux 5.3.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_TUN_FLAGS)]
    public ushort? TunnelFlags { get; init; }

    /// <summary>At this many connections it gets no more; 0 is no limit.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_U_THRESH)]
    public uint? UpperThreshold { get; init; }

    /// <summary>Below this many it gets some again; 0 is three quarters of the upper threshold.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_L_THRESH)]
    public uint? LowerThreshold { get; init; }

    /// <summary>Connections in the established state; in answers only.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_ACTIVE_CONNS)]
    public uint? ActiveConnections { get; init; }

    /// <summary>Connections in any other state; in answers only.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_INACT_CONNS)]
    public uint? InactiveConnections { get; init; }

    /// <summary>Clients that are remembered; in answers only.</summary>
    [NetlinkAttribute(IPVS_DEST_ATTR_PERSIST_CONNS)]
    public uint? PersistentConnections { get; init; }

    /// <summary>Counters; in answers only.</summary>
    [NetlinkNest(IPVS_DEST_ATTR_STATS)]
    public StatisticsAttributes? Statistics { get; init; }

    /// <summary>Counters of 64 bits; in answers only, since Linux 4.1.</summary>
    [NetlinkNest(IPVS_DEST_ATTR_STATS64)]
    public Statistics64Attributes? Statistics64 { get; init; }

    /// <summary>What a newer kernel added; absent in a request resets it (docs/kernel.md#unknown-attributes).</summary>
    [NetlinkUnknown]
    public RawAttributes Unknown { get; init; }
}
