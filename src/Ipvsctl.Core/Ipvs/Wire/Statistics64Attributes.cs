using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// 64-bit counters and rates (<c>IPVS_STATS_ATTR_*</c> in a STATS64 nest). Since Linux 4.1. The kernel updates them every two seconds.
/// </summary>
[NetlinkAttributeSet]
internal sealed partial record Statistics64Attributes
{
    /// <summary>Scheduled connections.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CONNS)]
    public ulong? Connections { get; init; }

    /// <summary>Packets from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPKTS)]
    public ulong? IncomingPackets { get; init; }

    /// <summary>Packets to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPKTS)]
    public ulong? OutgoingPackets { get; init; }

    /// <summary>Bytes from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBYTES)]
    public ulong? IncomingBytes { get; init; }

    /// <summary>Bytes to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBYTES)]
    public ulong? OutgoingBytes { get; init; }

    /// <summary>Connections per second.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CPS)]
    public ulong? ConnectionRate { get; init; }

    /// <summary>Packets per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPPS)]
    public ulong? IncomingPacketRate { get; init; }

    /// <summary>Packets per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPPS)]
    public ulong? OutgoingPacketRate { get; init; }

    /// <summary>Bytes per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBPS)]
    public ulong? IncomingByteRate { get; init; }

    /// <summary>Bytes per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBPS)]
    public ulong? OutgoingByteRate { get; init; }
}
