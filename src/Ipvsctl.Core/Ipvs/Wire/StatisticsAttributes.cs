using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// Counters and rates in their older form (<c>IPVS_STATS_ATTR_*</c>): 32 bits, except for bytes. The kernel updates them every two
/// seconds.
/// </summary>
[NetlinkAttributeSet]
internal sealed partial record StatisticsAttributes
{
    /// <summary>Scheduled connections.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CONNS)]
    public uint? Connections { get; init; }

    /// <summary>Packets from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPKTS)]
    public uint? IncomingPackets { get; init; }

    /// <summary>Packets to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPKTS)]
    public uint? OutgoingPackets { get; init; }

    /// <summary>Bytes from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBYTES)]
    public ulong? IncomingBytes { get; init; }

    /// <summary>Bytes to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBYTES)]
    public ulong? OutgoingBytes { get; init; }

    /// <summary>Connections per second.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CPS)]
    public uint? ConnectionRate { get; init; }

    /// <summary>Packets per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPPS)]
    public uint? IncomingPacketRate { get; init; }

    /// <summary>Packets per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPPS)]
    public uint? OutgoingPacketRate { get; init; }

    /// <summary>Bytes per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBPS)]
    public uint? IncomingByteRate { get; init; }

    /// <summary>Bytes per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBPS)]
    public uint? OutgoingByteRate { get; init; }
}
