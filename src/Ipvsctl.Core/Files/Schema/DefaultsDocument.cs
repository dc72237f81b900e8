using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Default values for services and destinations.</summary>
[YamlMapping("the defaults", Flow = true)]
internal sealed partial record DefaultsDocument
{
    /// <summary>The default port. Without it, a service gets port 0 (all ports), and a destination gets the port of its service.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 0, Maximum = ushort.MaxValue, Example = "8080")]
    public Scalar? Port { get; init; }

    /// <summary>The default weight of destinations.</summary>
    [YamlKey("weight", Kind = YamlKind.Integer, Minimum = Destination.MinimumWeight, Maximum = Destination.MaximumWeight, Example = "100")]
    public Scalar? Weight { get; init; }

    /// <summary>The default scheduler of services. Without it, rr.</summary>
    [YamlKey("sched", Pattern = Patterns.Scheduler, Expected = "a word of at most 15 letters, such as wrr", Words = Model.Scheduler.KnownNames, Example = "wrr")]
    public Scalar? Scheduler { get; init; }

    /// <summary>The default forwarding method of destinations. Without it, direct.</summary>
    [YamlKey("forward", Words = ForwardingMethodWords.Accepted, Closed = true, Example = "nat")]
    public Scalar? Forward { get; init; }
}
