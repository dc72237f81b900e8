namespace Ipvsctl.Model;

/// <summary>
/// The traffic of a service or a destination since it was added (IPVS_STATS_ATTR_*). The kernel updates counters and rates every two
/// seconds (docs/kernel.md#counters).
/// </summary>
/// <param name="Connections">Scheduled connections.</param>
/// <param name="IncomingPackets">Packets from clients.</param>
/// <param name="OutgoingPackets">Packets to clients; the kernel counts them only for <see cref="ForwardingMethod.Nat"/>.</param>
/// <param name="IncomingBytes">Bytes from clients.</param>
/// <param name="OutgoingBytes">Bytes to clients; the kernel counts them only for <see cref="ForwardingMethod.Nat"/>.</param>
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
