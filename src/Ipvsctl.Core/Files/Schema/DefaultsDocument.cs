using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>What services and destinations take where they do not say it themselves.</summary>
[YamlMapping("the defaults", Flow = true)]
internal sealed partial record DefaultsDocument
{
    /// <summary>The port of services and destinations that name none; without it it is 0, all ports, of a service, and the service's of a destination.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 0, Maximum = ushort.MaxValue, Example = "8080")]
    public Scalar? Port { get; init; }

    /// <summary>The weight of destinations that name none.</summary>
    [YamlKey("weight", Kind = YamlKind.Integer, Minimum = Destination.MinimumWeight, Maximum = Destination.MaximumWeight, Example = "100")]
    public Scalar? Weight { get; init; }

    /// <summary>The scheduler of services that name none; without it they take rr.</summary>
    [YamlKey("sched", Words = Model.Scheduler.KnownNames, Example = "wrr")]
    public Scalar? Scheduler { get; init; }

    /// <summary>The forwarding method of destinations that name none; without it they take direct.</summary>
    [YamlKey("forward", Words = ForwardingMethodWords.Accepted, Closed = true, Example = "nat")]
    public Scalar? Forward { get; init; }
}
