using Ipvsctl.Ipvs.Wire;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Counters of the fake kernel.</summary>
internal static class FakeStatistics
{
    public static Statistics64Attributes Zero { get; } = new()
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
    public static StatisticsAttributes Short(Statistics64Attributes statistics) => new()
    {
        Connections = (uint?)(statistics.Connections & uint.MaxValue),
        IncomingPackets = (uint?)(statistics.IncomingPackets & uint.MaxValue),
        OutgoingPackets = (uint?)(statistics.OutgoingPackets & uint.MaxValue),
        IncomingBytes = statistics.IncomingBytes,
        OutgoingBytes = statistics.OutgoingBytes,
        ConnectionRate = (uint?)(statistics.ConnectionRate & uint.MaxValue),
        IncomingPacketRate = (uint?)(statistics.IncomingPacketRate & uint.MaxValue),
        OutgoingPacketRate = (uint?)(statistics.OutgoingPacketRate & uint.MaxValue),
        IncomingByteRate = (uint?)(statistics.IncomingByteRate & uint.MaxValue),
        OutgoingByteRate = (uint?)(statistics.OutgoingByteRate & uint.MaxValue),
    };
}
