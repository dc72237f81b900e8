using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A virtual service.</summary>
[YamlMapping("a service")]
internal sealed partial record ServiceDocument
{
    /// <summary>The protocol, address and port, or a firewall mark.</summary>
    [YamlKey("address", Pattern = Patterns.Service, Expected = ServiceIdentity.Expected, Example = "tcp://10.1.2.3:80")]
    public required Scalar Address { get; init; }

    /// <summary>The scheduler: how the kernel chooses a destination. One from outside the kernel tree must be in schedulers.</summary>
    [YamlKey("sched", Pattern = Patterns.Scheduler, Expected = "a word of at most 15 letters, such as wrr", Words = Model.Scheduler.KnownNames, Example = "wrr")]
    public Scalar? Scheduler { get; init; }

    /// <summary>Flags of the scheduler, and one-packet.</summary>
    [YamlKey("flags", Words = FlagWords.Accepted, Closed = true)]
    public IReadOnlyList<Scalar>? Flags { get; init; }

    /// <summary>Keeps a client with one destination for a time.</summary>
    [YamlKey("persistence")]
    public PersistenceDocument? Persistence { get; init; }

    /// <summary>The real servers.</summary>
    [YamlKey("destinations")]
    public IReadOnlyList<DestinationDocument>? Destinations { get; init; }
}
