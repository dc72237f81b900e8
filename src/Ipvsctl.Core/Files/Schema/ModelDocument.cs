using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A model file: the whole table of a director, as the user typed it.</summary>
[YamlMapping("a model")]
internal sealed partial record ModelDocument
{
    /// <summary>What services and destinations take where they do not say it themselves.</summary>
    [YamlKey("defaults")]
    public DefaultsDocument? Defaults { get; init; }

    /// <summary>How long idle connections are kept; without the section they are left alone.</summary>
    [YamlKey("timeouts")]
    public TimeoutsDocument? Timeouts { get; init; }

    /// <summary>The connection synchronisation daemons; without the section they are left alone, an empty one stops both.</summary>
    [YamlKey("sync")]
    public SyncDocument? Sync { get; init; }

    /// <summary>What apply may not do with this file, whatever it says.</summary>
    [YamlKey("policy")]
    public PolicyDocument? Policy { get; init; }

    /// <summary>The virtual services.</summary>
    [YamlKey("services")]
    public IReadOnlyList<ServiceDocument>? Services { get; init; }
}
