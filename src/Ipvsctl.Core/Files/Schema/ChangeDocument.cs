using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>One change of a change set, as <c>changeset</c> prints it.</summary>
[YamlMapping("a change")]
internal sealed partial record ChangeDocument
{
    /// <summary>The type of the change, such as update-service.</summary>
    [YamlKey("type")]
    public required Scalar Type { get; init; }

    /// <summary>A sentence that describes the change and the reason for it.</summary>
    [YamlKey("description")]
    public required Scalar Description { get; init; }

    /// <summary>The service: complete if it is added or changed, otherwise only its address.</summary>
    [YamlKey("service")]
    public ServiceDocument? Service { get; init; }

    /// <summary>The destination: complete if it is added or changed, otherwise only its address.</summary>
    [YamlKey("destination")]
    public DestinationDocument? Destination { get; init; }

    /// <summary>The new timeouts.</summary>
    [YamlKey("timeouts")]
    public TimeoutsDocument? Timeouts { get; init; }

    /// <summary>The synchronization daemon to start or stop.</summary>
    [YamlKey("sync")]
    public SyncDocument? Sync { get; init; }
}
