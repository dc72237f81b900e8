using Ipvsctl.Ipvs.Wire;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Counters of the fake kernel.</summary>
internal static class FakeStatistics
{
    public static StatisticsAttributes Zero { get; } = new()
    {
        Connections = 0,
        IncomingPackets = 0,
        OutgoingPackets = 0,
        IncomingBytes = 0,
        OutgoingBytes = 0,
        ConnectionRate = 0,
        IncomingPacketRate = 0,
        OutgoingPacketRate = 0,
        IncomingByteRate = 0,
        OutgoingByteRate = 0,
    };

    /// <summary>The first form: the low 32 bits of everything except the byte counts (docs/kernel.md#counters).</summary>
    public static StatisticsAttributes Short(StatisticsAttributes statistics) => new()
    {
        Connections = Short(statistics.Connections),
        IncomingPackets = Short(statistics.IncomingPackets),
        OutgoingPackets = Short(statistics.OutgoingPackets),
        IncomingBytes = statistics.IncomingBytes,
        OutgoingBytes = statistics.OutgoingBytes,
        ConnectionRate = Short(statistics.ConnectionRate),
        IncomingPacketRate = Short(statistics.IncomingPacketRate),
        OutgoingPacketRate = Short(statistics.OutgoingPacketRate),
        IncomingByteRate = Short(statistics.IncomingByteRate),
        OutgoingByteRate = Short(statistics.OutgoingByteRate),
    };

    private static CounterField? Short(CounterField? counter) =>
        counter is { Value: var value } ? new CounterField(value & uint.MaxValue, sizeof(uint)) : null;
}
