namespace Ipvsctl.Yaml;

/// <summary>The text is not valid YAML.</summary>
internal sealed class YamlSyntaxException(SourcePosition at, string problem) : Exception(problem)
{
    /// <summary>The position of the error.</summary>
    public SourcePosition At { get; } = at;
}
