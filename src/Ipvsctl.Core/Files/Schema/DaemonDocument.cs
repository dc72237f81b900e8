using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A connection synchronization daemon.</summary>
[YamlMapping("a daemon", Flow = true)]
internal sealed partial record DaemonDocument
{
    /// <summary>The network interface that it uses.</summary>
    [YamlKey("interface", Pattern = Patterns.Interface, Expected = "at most 15 characters, such as eth0", Example = "eth0")]
    public required Scalar Interface { get; init; }

    /// <summary>The id that groups daemons; a backup with id 0 accepts all. Default: 0.</summary>
    [YamlKey("id", Kind = YamlKind.Integer, Minimum = 0, Maximum = byte.MaxValue, Example = "1")]
    public Scalar? Id { get; init; }

    /// <summary>The maximum packet size, in bytes; the kernel reduces it to the size of a datagram.</summary>
    [YamlKey("maxlen", Kind = YamlKind.Integer, Minimum = 1, Maximum = ushort.MaxValue, Example = "1400")]
    public Scalar? MaximumLength { get; init; }

    /// <summary>The multicast group. Default: 224.0.0.81.</summary>
    [YamlKey("group", Pattern = Patterns.Group, Expected = "a multicast address, such as 224.0.0.81 or ff02::81", Example = "224.0.0.81")]
    public Scalar? Group { get; init; }

    /// <summary>The UDP port. Default: 8848.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 1, Maximum = ushort.MaxValue, Example = "8848")]
    public Scalar? Port { get; init; }

    /// <summary>The time to live (TTL) of multicast packets. Default: 1.</summary>
    [YamlKey("ttl", Kind = YamlKind.Integer, Minimum = 1, Maximum = byte.MaxValue, Example = "1")]
    public Scalar? TimeToLive { get; init; }
}
