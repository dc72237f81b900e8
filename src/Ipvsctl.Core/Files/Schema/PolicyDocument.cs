using Ipvsctl.Changes;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Restrictions that apply enforces for a file.</summary>
[YamlMapping("a policy", Flow = true)]
internal sealed partial record PolicyDocument
{
    /// <summary>The maximum number of destinations to remove at once: a number, or a percentage of all current destinations.</summary>
    [YamlKey("max-removals", Pattern = Patterns.Limit, Expected = RemovalLimit.Expected, Example = "30%")]
    public Scalar? MaximumRemovals { get; init; }

    /// <summary>Whether every service must keep a destination of weight above 0.</summary>
    [YamlKey("never-empty", Words = "true false", Closed = true, Example = "true")]
    public Scalar? NeverEmpty { get; init; }

    /// <summary>The addresses of services and destinations that apply must not remove.</summary>
    [YamlKey("protect", Pattern = Patterns.Protected, Expected = ProtectedAddress.Expected, Example = "tcp://10.1.2.3:80")]
    public IReadOnlyList<Scalar>? Protect { get; init; }
}
