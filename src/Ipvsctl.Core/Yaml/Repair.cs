namespace Ipvsctl.Yaml;

/// <summary>What to say instead of the general message about a node of the wrong kind, where its author's intention is clear.</summary>
/// <param name="Problem">What is wrong; empty for the general problem.</param>
/// <param name="Expected">What to write instead.</param>
internal sealed record Repair(string Problem, string Expected)
{
    /// <summary>For a list where a single value belongs: an IPv6 address without quotes.</summary>
    public static Repair? Scalar(List<YamlEvent> node) =>
        node is [{ Kind: YamlEventKind.BeginList }, { Kind: YamlEventKind.Scalar, Text: var text }, _]
        && SyntaxHints.IsBracketedAddress($"[{text}]")
            ? new Repair(SyntaxText.BracketedAddress($"[{text}]"), "")
            : null;

    /// <summary>For a single value where a mapping belongs: the value of its only span of time, as in <c>persistence: 300</c>.</summary>
    public static Repair? Mapping(YamlEvent value, YamlShape shape) =>
        shape.Keys[0] is { Kind: YamlKind.Duration, Key: var key } && shape.Keys.Count(one => one.Kind == YamlKind.Duration) == 1
        && Quote.Cut(value.Text) is var text && text.Any(char.IsAsciiDigit)
            ? new Repair("", $"expected {{ {key}: {text} }}")
            : null;

    /// <summary>For a mapping where a list of mappings belongs: an item without its dash.</summary>
    public static Repair? List(List<YamlEvent> node, YamlShape shape) =>
        node is [{ Kind: YamlEventKind.BeginMapping }, { Kind: YamlEventKind.Scalar, Text: var key }, { Text: var value }, ..]
            && shape.Keys.Any(known => known.Key == key)
                ? new Repair("missing dash", $"expected \"- {key}: {Quote.Cut(value)}\"")
                : null;

    /// <summary>For a single value where an item belongs: an address without its key.</summary>
    public static Repair? Item(YamlEvent value, YamlShape shape) =>
        !value.IsNull && value.Text.AsSpan().ContainsAny('.', ':') && shape.Keys[0] is { Required: true, Key: var key }
            ? new Repair("", $"expected \"- {key}: {Quote.Cut(value.Text)}\"")
            : null;

    /// <summary>For a single value where a list of values belongs.</summary>
    public static Repair? Scalars(List<YamlEvent> node) => node is [{ Kind: YamlEventKind.Scalar, Text: var text }]
        ? new Repair("", $"expected [{Quote.Cut(text)}]")
        : null;
}
