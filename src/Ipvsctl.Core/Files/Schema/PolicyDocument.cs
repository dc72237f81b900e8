using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>What apply may not do with this file, whatever it says.</summary>
[YamlMapping("a policy", Flow = true)]
internal sealed partial record PolicyDocument
{
    /// <summary>How many destinations may be removed at once: a number, or a percentage of those that there are.</summary>
    [YamlKey("max-removals", Example = "30%")]
    public Scalar? MaximumRemovals { get; init; }

    /// <summary>Whether no service may lose its last destination with weight.</summary>
    [YamlKey("never-empty", Words = "true false", Closed = true, Example = "true")]
    public Scalar? NeverEmpty { get; init; }

    /// <summary>The addresses of services and destinations that may not be removed.</summary>
    [YamlKey("protect", Example = "tcp://10.1.2.3:80")]
    public IReadOnlyList<Scalar>? Protect { get; init; }
}
