using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>How long the kernel keeps idle connections. apply keeps a timeout that is not stated.</summary>
[YamlMapping("timeouts", Flow = true)]
internal sealed partial record TimeoutsDocument
{
    /// <summary>The timeout of an established TCP connection. The kernel starts with 900 seconds.</summary>
    [YamlKey("tcp", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "15m")]
    public Scalar? Tcp { get; init; }

    /// <summary>The timeout of a TCP connection after a FIN. The kernel starts with 120 seconds.</summary>
    [YamlKey("tcp-fin", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "2m")]
    public Scalar? TcpFin { get; init; }

    /// <summary>The timeout of a UDP flow. The kernel starts with 300 seconds.</summary>
    [YamlKey("udp", Kind = YamlKind.Duration, Minimum = Timeouts.MinimumSeconds, Maximum = Timeouts.MaximumSeconds, Example = "5m")]
    public Scalar? Udp { get; init; }
}
