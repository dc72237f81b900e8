using System.Collections.Generic;
using Ipvsctl.Yaml;

namespace Cases;

[YamlMapping("a model")]
internal sealed partial record ModelDocument
{
    [YamlKey("defaults")]
    public DefaultsDocument? Defaults { get; init; }

    [YamlKey("models")]
    public IReadOnlyList<ModelDocument>? Models { get; init; }
}

[YamlMapping("the defaults", Flow = true)]
internal sealed partial record DefaultsDocument
{
    [YamlKey("port")]
    public Scalar? Port { get; init; }
}
