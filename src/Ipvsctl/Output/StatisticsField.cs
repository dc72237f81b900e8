using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>The counters of a service or a destination in the order of all output: the one list of their names.</summary>
/// <param name="Key">The name in JSON.</param>
/// <param name="Column">The head of the column in a table.</param>
/// <param name="Value">Reads the counter.</param>
internal sealed record StatisticsField(string Key, string Column, Func<Statistics, ulong> Value)
{
    /// <summary>All counters.</summary>
    public static readonly StatisticsField[] All =
    [
        new("connections", "CONNS", one => one.Connections),
        new("incoming-packets", "PKTS-IN", one => one.IncomingPackets),
        new("outgoing-packets", "PKTS-OUT", one => one.OutgoingPackets),
        new("incoming-bytes", "BYTES-IN", one => one.IncomingBytes),
        new("outgoing-bytes", "BYTES-OUT", one => one.OutgoingBytes),
        new("connections-per-second", "CONNS/S", one => one.ConnectionRate),
        new("incoming-packets-per-second", "PKTS-IN/S", one => one.IncomingPacketRate),
        new("outgoing-packets-per-second", "PKTS-OUT/S", one => one.OutgoingPacketRate),
        new("incoming-bytes-per-second", "BYTES-IN/S", one => one.IncomingByteRate),
        new("outgoing-bytes-per-second", "BYTES-OUT/S", one => one.OutgoingByteRate),
    ];
}
