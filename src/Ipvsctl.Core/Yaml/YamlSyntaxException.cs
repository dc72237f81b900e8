namespace Ipvsctl.Yaml;

/// <summary>The text is not YAML, from this position on.</summary>
internal sealed class YamlSyntaxException(SourcePosition at, string problem) : Exception(problem)
{
    /// <summary>Where it stops being YAML.</summary>
    public SourcePosition At { get; } = at;
}
