using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// Counters and rates (<c>IPVS_STATS_ATTR_*</c>): of 64 bits in a STATS64 nest, since Linux 4.1; in a STATS nest of 32 bits, except for bytes.
/// The kernel updates them every two seconds.
/// </summary>
[NetlinkAttributeSet]
internal sealed partial record StatisticsAttributes
{
    /// <summary>Scheduled connections.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CONNS)]
    public CounterField? Connections { get; init; }

    /// <summary>Packets from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPKTS)]
    public CounterField? IncomingPackets { get; init; }

    /// <summary>Packets to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPKTS)]
    public CounterField? OutgoingPackets { get; init; }

    /// <summary>Bytes from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBYTES)]
    public CounterField? IncomingBytes { get; init; }

    /// <summary>Bytes to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBYTES)]
    public CounterField? OutgoingBytes { get; init; }

    /// <summary>Connections per second.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_CPS)]
    public CounterField? ConnectionRate { get; init; }

    /// <summary>Packets per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INPPS)]
    public CounterField? IncomingPacketRate { get; init; }

    /// <summary>Packets per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTPPS)]
    public CounterField? OutgoingPacketRate { get; init; }

    /// <summary>Bytes per second from clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_INBPS)]
    public CounterField? IncomingByteRate { get; init; }

    /// <summary>Bytes per second to clients.</summary>
    [NetlinkAttribute(IPVS_STATS_ATTR_OUTBPS)]
    public CounterField? OutgoingByteRate { get; init; }
}
