using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>How many connections a destination may have.</summary>
[YamlMapping("thresholds", Flow = true)]
internal sealed partial record ThresholdsDocument
{
    /// <summary>At this many connections it gets no more; 0 is no limit.</summary>
    [YamlKey("upper", Kind = YamlKind.Integer, Minimum = 0, Maximum = Model.Thresholds.Maximum, Example = "1000")]
    public Scalar? Upper { get; init; }

    /// <summary>Below this many it gets some again; 0 is three quarters of upper.</summary>
    [YamlKey("lower", Kind = YamlKind.Integer, Minimum = 0, Maximum = Model.Thresholds.Maximum, Example = "800")]
    public Scalar? Lower { get; init; }
}
