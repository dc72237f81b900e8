using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Converts the kernel's two forms of counters to the model's (docs/kernel.md#counters).</summary>
internal static class StatisticsMapping
{
    /// <summary>Reads the 64-bit counters, or the 32-bit counters of kernels before 4.1.</summary>
    public static Statistics ToModel(StatisticsAttributes? narrow, Statistics64Attributes? wide) => wide is null
        ? ToModel(narrow ?? new StatisticsAttributes())
        : new Statistics(
            wide.Connections.GetValueOrDefault(),
            wide.IncomingPackets.GetValueOrDefault(),
            wide.OutgoingPackets.GetValueOrDefault(),
            wide.IncomingBytes.GetValueOrDefault(),
            wide.OutgoingBytes.GetValueOrDefault(),
            wide.ConnectionRate.GetValueOrDefault(),
            wide.IncomingPacketRate.GetValueOrDefault(),
            wide.OutgoingPacketRate.GetValueOrDefault(),
            wide.IncomingByteRate.GetValueOrDefault(),
            wide.OutgoingByteRate.GetValueOrDefault());

    /// <summary>Reads the connections of a destination.</summary>
    public static ConnectionCounts ToConnections(DestinationAttributes destination) => new(
        destination.ActiveConnections.GetValueOrDefault(),
        destination.InactiveConnections.GetValueOrDefault(),
        destination.PersistentConnections.GetValueOrDefault());

    private static Statistics ToModel(StatisticsAttributes narrow) => new(
        narrow.Connections.GetValueOrDefault(),
        narrow.IncomingPackets.GetValueOrDefault(),
        narrow.OutgoingPackets.GetValueOrDefault(),
        narrow.IncomingBytes.GetValueOrDefault(),
        narrow.OutgoingBytes.GetValueOrDefault(),
        narrow.ConnectionRate.GetValueOrDefault(),
        narrow.IncomingPacketRate.GetValueOrDefault(),
        narrow.OutgoingPacketRate.GetValueOrDefault(),
        narrow.IncomingByteRate.GetValueOrDefault(),
        narrow.OutgoingByteRate.GetValueOrDefault());
}
