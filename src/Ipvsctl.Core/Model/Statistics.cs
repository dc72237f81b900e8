namespace Ipvsctl.Model;

/// <summary>
/// What has passed through a service or a destination since it was added (IPVS_STATS_ATTR_*). The kernel estimates the rates every two
/// seconds.
/// </summary>
/// <param name="Connections">Connections scheduled.</param>
/// <param name="IncomingPackets">Packets from clients.</param>
/// <param name="OutgoingPackets">Packets to clients; counted only with masquerading.</param>
/// <param name="IncomingBytes">Bytes from clients.</param>
/// <param name="OutgoingBytes">Bytes to clients; counted only with masquerading.</param>
/// <param name="ConnectionRate">Connections per second.</param>
/// <param name="IncomingPacketRate">Packets per second from clients.</param>
/// <param name="OutgoingPacketRate">Packets per second to clients.</param>
/// <param name="IncomingByteRate">Bytes per second from clients.</param>
/// <param name="OutgoingByteRate">Bytes per second to clients.</param>
public readonly record struct Statistics(
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
