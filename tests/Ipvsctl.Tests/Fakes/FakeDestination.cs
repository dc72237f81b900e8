using Ipvsctl.Ipvs.Wire;

namespace Ipvsctl.Tests.Fakes;

/// <summary>A destination in the fake kernel. Its counters are the test's to set.</summary>
internal sealed class FakeDestination(FakeDestinationKey key)
{
    public FakeDestinationKey Key { get; } = key;

    /// <summary>Everything but key and counters, as the last NEW_DEST or SET_DEST gave it.</summary>
    public DestinationAttributes Settings { get; set; } = new();

    public uint ActiveConnections { get; set; }

    public uint InactiveConnections { get; set; }

    public uint PersistentConnections { get; set; }

    public StatisticsAttributes Statistics { get; set; } = FakeStatistics.Zero;

    /// <summary>What an answer says of it.</summary>
    public DestinationAttributes ToAttributes() => Settings with
    {
        Family = Key.Family,
        Address = Key.Address,
        Port = Key.Port,
        ActiveConnections = ActiveConnections,
        InactiveConnections = InactiveConnections,
        PersistentConnections = PersistentConnections,
        Statistics = FakeStatistics.Short(Statistics),
        Statistics64 = Statistics,
    };
}
