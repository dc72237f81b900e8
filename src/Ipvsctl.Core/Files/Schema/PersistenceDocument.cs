using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>How clients stay with one destination.</summary>
[YamlMapping("a persistence", Flow = true)]
internal sealed partial record PersistenceDocument
{
    /// <summary>How long a client is remembered after its last connection; without it 360 seconds.</summary>
    [YamlKey("timeout", Kind = YamlKind.Duration, Minimum = 1, Maximum = Persistence.MaximumSeconds, Example = "5m")]
    public Scalar? Timeout { get; init; }

    /// <summary>Which part of a client's address makes the client: a netmask, or a prefix length.</summary>
    [YamlKey("netmask", Example = "24")]
    public Scalar? Netmask { get; init; }

    /// <summary>The engine that knows a client by other things than its address.</summary>
    [YamlKey("engine", Words = "sip", Example = "sip")]
    public Scalar? Engine { get; init; }
}
