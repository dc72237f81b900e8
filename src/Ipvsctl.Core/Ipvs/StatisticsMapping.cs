using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Converts the kernel's counters to the model's (docs/kernel.md#counters).</summary>
internal static class StatisticsMapping
{
    /// <summary>Converts counters; those that the kernel did not send are 0.</summary>
    public static Statistics ToModel(StatisticsAttributes? counters) => counters is null ? default : new(
        counters.Connections.GetValueOrDefault().Value,
        counters.IncomingPackets.GetValueOrDefault().Value,
        counters.OutgoingPackets.GetValueOrDefault().Value,
        counters.IncomingBytes.GetValueOrDefault().Value,
        counters.OutgoingBytes.GetValueOrDefault().Value,
        counters.ConnectionRate.GetValueOrDefault().Value,
        counters.IncomingPacketRate.GetValueOrDefault().Value,
        counters.OutgoingPacketRate.GetValueOrDefault().Value,
        counters.IncomingByteRate.GetValueOrDefault().Value,
        counters.OutgoingByteRate.GetValueOrDefault().Value);

    /// <summary>Reads the connections of a destination.</summary>
    public static ConnectionCounts ToConnections(DestinationAttributes destination) => new(
        destination.ActiveConnections.GetValueOrDefault(),
        destination.InactiveConnections.GetValueOrDefault(),
        destination.PersistentConnections.GetValueOrDefault());
}
