using System.Collections.Generic;
using Ipvsctl.Yaml;

namespace Cases;

[YamlMapping("a destination")]
internal sealed partial record DestinationDocument
{
    [YamlKey("address")]
    public required Scalar Address { get; init; }

    [YamlKey("weight")]
    public Scalar? Weight { get; init; }

    [YamlKey("flags")]
    public IReadOnlyList<Scalar>? Flags { get; init; }
}
