using System.Collections.Generic;
using Ipvsctl.Yaml;

namespace Cases;

[YamlMapping("a \"shape\"")]
internal sealed partial record ShapeDocument
{
    internal const long Most = 65535;

    /// <summary>
    /// The scheduler, such as <c>wrr</c>; see <see cref="Scalar.FromText(string)"/>, <see cref="List{T}"/> and
    /// <see langword="null"/> for "more" &amp; less.
    /// </summary>
    /// <remarks>Nobody sees this.</remarks>
    [YamlKey("sched", Words = "rr wrr a\\b", Closed = true, Example = "wrr")]
    public Scalar? Scheduler { get; init; }

    /// <summary>The port.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 1, Maximum = Most)]
    public Scalar? Port { get; init; }

    [YamlKey("timeout", Kind = YamlKind.Duration, Minimum = -3_000_000_000)]
    public Scalar? Timeout { get; init; }

    [YamlKey("numbers", Kind = YamlKind.Integer, Maximum = long.MaxValue, Closed = false, Words = "")]
    public IReadOnlyList<Scalar>? Numbers { get; init; }

    [YamlKey("text", Kind = YamlKind.Text)]
    public Scalar? Text { get; init; }
}
