using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A model file: the complete table of a director, as written by the user.</summary>
[YamlMapping("a model")]
internal sealed partial record ModelDocument
{
    /// <summary>Default values for services and destinations.</summary>
    [YamlKey("defaults")]
    public DefaultsDocument? Defaults { get; init; }

    /// <summary>The schedulers from outside the kernel tree that the file may name.</summary>
    [YamlKey("schedulers")]
    public IReadOnlyList<Scalar>? Schedulers { get; init; }

    /// <summary>The persistence engines from outside the kernel tree that the file may name.</summary>
    [YamlKey("engines")]
    public IReadOnlyList<Scalar>? Engines { get; init; }

    /// <summary>How long the kernel keeps idle connections. Without this section, apply keeps the current timeouts.</summary>
    [YamlKey("timeouts")]
    public TimeoutsDocument? Timeouts { get; init; }

    /// <summary>The connection synchronization daemons. Without this section, apply keeps them; an empty section stops both.</summary>
    [YamlKey("sync")]
    public SyncDocument? Sync { get; init; }

    /// <summary>Restrictions that apply enforces for this file.</summary>
    [YamlKey("policy")]
    public PolicyDocument? Policy { get; init; }

    /// <summary>The virtual services.</summary>
    [YamlKey("services")]
    public IReadOnlyList<ServiceDocument>? Services { get; init; }
}
