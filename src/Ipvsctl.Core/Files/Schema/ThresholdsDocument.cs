using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Limits on the connections of a destination.</summary>
[YamlMapping("thresholds", Flow = true)]
internal sealed partial record ThresholdsDocument
{
    /// <summary>At this many connections, the destination gets no new ones. 0: no limit.</summary>
    [YamlKey("upper", Kind = YamlKind.Integer, Minimum = 0, Maximum = uint.MaxValue, Example = "1000")]
    public Scalar? Upper { get; init; }

    /// <summary>Below this many, it gets new ones again. 0: three quarters of upper.</summary>
    [YamlKey("lower", Kind = YamlKind.Integer, Minimum = 0, Maximum = uint.MaxValue, Example = "800")]
    public Scalar? Lower { get; init; }
}
