namespace Ipvsctl.Model;

/// <summary>What has passed through a service or a destination (IPVS_STATS_ATTR_*). The kernel samples these every two seconds.</summary>
/// <param name="Connections">Connections scheduled.</param>
/// <param name="IncomingPackets">Packets from clients.</param>
/// <param name="OutgoingPackets">Packets to clients; only masquerading sees them.</param>
/// <param name="IncomingBytes">Bytes from clients.</param>
/// <param name="OutgoingBytes">Bytes to clients; only masquerading sees them.</param>
/// <param name="ConnectionRate">Connections a second.</param>
/// <param name="IncomingPacketRate">Packets a second from clients.</param>
/// <param name="OutgoingPacketRate">Packets a second to clients.</param>
/// <param name="IncomingByteRate">Bytes a second from clients.</param>
/// <param name="OutgoingByteRate">Bytes a second to clients.</param>
public sealed record Statistics(
    ulong Connections,
    ulong IncomingPackets,
    ulong OutgoingPackets,
    ulong IncomingBytes,
    ulong OutgoingBytes,
    ulong ConnectionRate,
    ulong IncomingPacketRate,
    ulong OutgoingPacketRate,
    ulong IncomingByteRate,
    ulong OutgoingByteRate);
