using System.Collections.Generic;
using Ipvsctl.Yaml;

namespace Cases;

[YamlMapping("a pair")]
internal sealed partial record Pair
{
    [YamlKey("left")]
    public required Side Left { get; init; }

    [YamlKey("names")]
    public required IReadOnlyList<Scalar> Names { get; init; }

    [YamlKey("right")]
    public required IReadOnlyList<Side> Right { get; init; }

    [YamlKey("title")]
    public required Scalar Title { get; init; }
}

[YamlMapping("a side")]
internal sealed partial record Side
{
    [YamlKey("name")]
    public required Scalar Name { get; init; }

    [YamlKey("inner")]
    public required Inner Inner { get; init; }
}

[YamlMapping("the inside")]
internal sealed partial record Inner
{
    [YamlKey("name")]
    public Scalar? Name { get; init; }
}
