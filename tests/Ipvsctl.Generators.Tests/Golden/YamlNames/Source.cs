using Ipvsctl.Yaml;

namespace Cases;

[YamlMapping("a name")]
internal sealed partial record NameDocument
{
    [YamlKey("reader")]
    public Scalar? Reader { get; init; }

    [YamlKey("writer")]
    public Scalar? Writer { get; init; }

    [YamlKey("key")]
    public Scalar? Key { get; init; }

    [YamlKey("change")]
    public Scalar? Change { get; init; }

    [YamlKey("class")]
    public Scalar? @class { get; init; }

    [YamlKey("at \"home\"")]
    public Scalar? Home { get; init; }
}
