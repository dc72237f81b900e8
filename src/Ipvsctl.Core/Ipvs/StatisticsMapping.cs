using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Maps the kernel's two forms of counters to the model's one (docs/kernel.md#counters).</summary>
internal static class StatisticsMapping
{
    /// <summary>The 64-bit counters, or those of 32 bits where the kernel (before 4.1) has no others.</summary>
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

    /// <summary>The connections of a destination.</summary>
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
