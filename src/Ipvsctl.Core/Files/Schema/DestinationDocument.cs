using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A destination: a real server of a service.</summary>
[YamlMapping("a destination")]
internal sealed partial record DestinationDocument
{
    /// <summary>The address, with or without a port. The port defaults to the one in defaults, then to the service's.</summary>
    [YamlKey("address", Pattern = Patterns.Destination, Expected = DestinationIdentity.Expected, Example = "10.0.0.1:8080")]
    public required Scalar Address { get; init; }

    /// <summary>The share of new connections. 0: no new connections; existing ones continue.</summary>
    [YamlKey("weight", Kind = YamlKind.Integer, Minimum = Destination.MinimumWeight, Maximum = Destination.MaximumWeight, Example = "100")]
    public Scalar? Weight { get; init; }

    /// <summary>The forwarding method: how packets reach the destination.</summary>
    [YamlKey("forward", Words = ForwardingMethodWords.Accepted, Closed = true, Example = "nat")]
    public Scalar? Forward { get; init; }

    /// <summary>Limits on the number of connections.</summary>
    [YamlKey("thresholds")]
    public ThresholdsDocument? Thresholds { get; init; }

    /// <summary>The encapsulation, if the forwarding method is tunnel.</summary>
    [YamlKey("tunnel")]
    public TunnelDocument? Tunnel { get; init; }
}
