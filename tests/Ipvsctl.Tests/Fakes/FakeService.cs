using Ipvsctl.Ipvs.Wire;

namespace Ipvsctl.Tests.Fakes;

/// <summary>A service in the fake kernel.</summary>
internal sealed class FakeService(FakeServiceKey key)
{
    // The kernel sets it on every listed service, and takes no notice of it in requests.
    private const uint Hashed = 0x2;

    public FakeServiceKey Key { get; } = key;

    /// <summary>The flags without the kernel's own.</summary>
    public uint Flags { get; set; }

    /// <summary>Scheduler, engine, time-out, netmask and what a newer kernel adds, as the last NEW_SERVICE or SET_SERVICE gave them.</summary>
    public ServiceAttributes Settings { get; set; } = new();

    /// <summary>Its destinations, the newest first.</summary>
    public List<FakeDestination> Destinations { get; } = [];

    public StatisticsAttributes Statistics { get; set; } = FakeStatistics.Zero;

    /// <summary>Takes over what a request says of the flags: (old and not mask) or (flags and mask).</summary>
    public void SetFlags(FlagsField field) => Flags = ((Flags & ~field.Mask) | (field.Flags & field.Mask)) & ~Hashed;

    public FakeDestination? Find(FakeDestinationKey key) => Destinations.Find(destination => destination.Key == key);

    /// <summary>What an answer says of it.</summary>
    public ServiceAttributes ToAttributes() => Key.ToAttributes() with
    {
        Scheduler = Settings.Scheduler,
        PersistenceEngine = Settings.PersistenceEngine,
        Flags = FlagsField.FromFlags(Flags | Hashed),
        Timeout = Settings.Timeout,
        Netmask = Settings.Netmask,
        Statistics = FakeStatistics.Short(Statistics),
        Statistics64 = Statistics,
        Unknown = Settings.Unknown,
    };
}
