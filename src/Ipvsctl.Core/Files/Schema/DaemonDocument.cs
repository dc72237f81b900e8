using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A connection synchronisation daemon.</summary>
[YamlMapping("a daemon", Flow = true)]
internal sealed partial record DaemonDocument
{
    /// <summary>The interface that it speaks on.</summary>
    [YamlKey("interface", Example = "eth0")]
    public required Scalar Interface { get; init; }

    /// <summary>Which daemons belong together; a backup with 0 hears all. Without it 0.</summary>
    [YamlKey("id", Kind = YamlKind.Integer, Minimum = 0, Maximum = byte.MaxValue, Example = "1")]
    public Scalar? Id { get; init; }

    /// <summary>The largest packet, in bytes; the kernel cuts it to what a datagram holds.</summary>
    [YamlKey("maxlen", Kind = YamlKind.Integer, Minimum = 1, Maximum = ushort.MaxValue, Example = "1400")]
    public Scalar? MaximumLength { get; init; }

    /// <summary>The multicast group; without it 224.0.0.81.</summary>
    [YamlKey("group", Example = "224.0.0.81")]
    public Scalar? Group { get; init; }

    /// <summary>The UDP port; without it 8848.</summary>
    [YamlKey("port", Kind = YamlKind.Integer, Minimum = 1, Maximum = ushort.MaxValue, Example = "8848")]
    public Scalar? Port { get; init; }

    /// <summary>How many routers a packet may pass; without it 1.</summary>
    [YamlKey("ttl", Kind = YamlKind.Integer, Minimum = 1, Maximum = byte.MaxValue, Example = "1")]
    public Scalar? TimeToLive { get; init; }
}
