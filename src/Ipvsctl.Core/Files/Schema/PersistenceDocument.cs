using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Keeps a client with one destination.</summary>
[YamlMapping("a persistence", Flow = true)]
internal sealed partial record PersistenceDocument
{
    /// <summary>How long the kernel remembers a client after its last connection. Default: 360 seconds.</summary>
    [YamlKey("timeout", Kind = YamlKind.Duration, Minimum = 0, Maximum = Persistence.MaximumSeconds, Example = "5m")]
    public Scalar? Timeout { get; init; }

    /// <summary>The part of an address that identifies a client: a netmask, or a prefix length.</summary>
    [YamlKey("netmask", Kind = YamlKind.Integer, Minimum = 0, Maximum = 128, Pattern = Patterns.Netmask,
        Expected = "a prefix length (24), or four numbers (255.255.255.0)", Example = "24")]
    public Scalar? Netmask { get; init; }

    /// <summary>The engine that identifies a client by other data than its address. One from outside the kernel tree must be in engines.</summary>
    [YamlKey("engine", Pattern = Patterns.Engine, Expected = "a word of at most 16 letters, such as sip", Words = Persistence.KnownEngines, Example = "sip")]
    public Scalar? Engine { get; init; }
}
