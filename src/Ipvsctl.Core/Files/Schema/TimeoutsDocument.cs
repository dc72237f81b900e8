using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>How long idle connections are kept; what is not stated is left alone.</summary>
[YamlMapping("timeouts", Flow = true)]
internal sealed partial record TimeoutsDocument
{
    /// <summary>Of an established TCP connection; the kernel begins with 900 seconds.</summary>
    [YamlKey("tcp", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "15m")]
    public Scalar? Tcp { get; init; }

    /// <summary>Of a TCP connection after a FIN; the kernel begins with 120 seconds.</summary>
    [YamlKey("tcp-fin", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "2m")]
    public Scalar? TcpFin { get; init; }

    /// <summary>Of a UDP flow; the kernel begins with 300 seconds.</summary>
    [YamlKey("udp", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "5m")]
    public Scalar? Udp { get; init; }
}
