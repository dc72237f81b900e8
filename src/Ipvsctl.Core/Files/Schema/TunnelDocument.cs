using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>The encapsulation of packets to a destination.</summary>
[YamlMapping("a tunnel", Flow = true)]
internal sealed partial record TunnelDocument
{
    /// <summary>The type of encapsulation. Default: ipip.</summary>
    [YamlKey("type", Words = TunnelWords.AcceptedTypes, Example = "gue")]
    public Scalar? Type { get; init; }

    /// <summary>The UDP port; required for gue.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 1, Maximum = ushort.MaxValue, Example = "6080")]
    public Scalar? Port { get; init; }

    /// <summary>The checksum of the packet: none, inner (gue and gre) or remote (gue).</summary>
    [YamlKey("checksum", Words = TunnelWords.AcceptedChecksums, Example = "none")]
    public Scalar? Checksum { get; init; }
}
