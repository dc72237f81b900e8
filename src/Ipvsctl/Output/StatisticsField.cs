using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>A counter of a service or a destination, with its names in each output format.</summary>
/// <param name="Key">The name in JSON.</param>
/// <param name="Column">The heading of the column in a table.</param>
/// <param name="Value">Reads the counter.</param>
internal sealed record StatisticsField(string Key, string Column, Func<Statistics, ulong> Value)
{
    /// <summary>All counters, in output order.</summary>
    public static readonly StatisticsField[] All =
    [
        new("connections", "CONNS", statistics => statistics.Connections),
        new("incoming-packets", "PKTS-IN", statistics => statistics.IncomingPackets),
        new("outgoing-packets", "PKTS-OUT", statistics => statistics.OutgoingPackets),
        new("incoming-bytes", "BYTES-IN", statistics => statistics.IncomingBytes),
        new("outgoing-bytes", "BYTES-OUT", statistics => statistics.OutgoingBytes),
        new("connections-per-second", "CONNS/S", statistics => statistics.ConnectionRate),
        new("incoming-packets-per-second", "PKTS-IN/S", statistics => statistics.IncomingPacketRate),
        new("outgoing-packets-per-second", "PKTS-OUT/S", statistics => statistics.OutgoingPacketRate),
        new("incoming-bytes-per-second", "BYTES-IN/S", statistics => statistics.IncomingByteRate),
        new("outgoing-bytes-per-second", "BYTES-OUT/S", statistics => statistics.OutgoingByteRate),
    ];
}
