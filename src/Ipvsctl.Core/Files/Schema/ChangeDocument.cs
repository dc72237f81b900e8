using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>One change of a change set.</summary>
[YamlMapping("a change")]
internal sealed partial record ChangeDocument
{
    /// <summary>What happens.</summary>
    [YamlKey("type")]
    public required Scalar Type { get; init; }

    /// <summary>What happens, and why, in a sentence.</summary>
    [YamlKey("description")]
    public required Scalar Description { get; init; }

    /// <summary>The service: whole if it is added or changed, else what names it.</summary>
    [YamlKey("service")]
    public ServiceDocument? Service { get; init; }

    /// <summary>The destination: whole if it is added or changed, else what names it.</summary>
    [YamlKey("destination")]
    public DestinationDocument? Destination { get; init; }

    /// <summary>The timeouts as they will be.</summary>
    [YamlKey("timeouts")]
    public TimeoutsDocument? Timeouts { get; init; }

    /// <summary>The synchronisation daemon that is started or stopped.</summary>
    [YamlKey("sync")]
    public SyncDocument? Sync { get; init; }
}
