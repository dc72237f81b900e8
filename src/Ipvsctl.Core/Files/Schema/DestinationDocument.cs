using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A real server of a service.</summary>
[YamlMapping("a destination")]
internal sealed partial record DestinationDocument
{
    /// <summary>Its address, with or without a port; without one it takes the defaults' port, else the service's.</summary>
    [YamlKey("address", Example = "10.0.0.1:8080")]
    public required Scalar Address { get; init; }

    /// <summary>Its share of new connections; 0 gives it none and lets those that live go on.</summary>
    [YamlKey("weight", Kind = YamlKind.Integer, Minimum = Destination.MinimumWeight, Maximum = Destination.MaximumWeight, Example = "100")]
    public Scalar? Weight { get; init; }

    /// <summary>The forwarding method: how packets reach it.</summary>
    [YamlKey("forward", Words = ForwardingMethodWords.Accepted, Closed = true, Example = "nat")]
    public Scalar? Forward { get; init; }

    /// <summary>How many connections it may have.</summary>
    [YamlKey("thresholds")]
    public ThresholdsDocument? Thresholds { get; init; }

    /// <summary>How packets travel when the forwarding method is tunnel.</summary>
    [YamlKey("tunnel")]
    public TunnelDocument? Tunnel { get; init; }
}
