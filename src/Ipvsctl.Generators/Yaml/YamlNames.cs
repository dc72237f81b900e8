namespace Ipvsctl.Generators.Yaml;

/// <summary>The names of types in Ipvsctl.Core that the YAML generator reads.</summary>
internal static class YamlNames
{
    public const string MappingMark = "Ipvsctl.Yaml.YamlMappingAttribute";
    public const string Key = "Ipvsctl.Yaml.YamlKeyAttribute";
    public const string Scalar = "Ipvsctl.Yaml.Scalar";
    public const string List = "System.Collections.Generic.IReadOnlyList<T>";

    public const string Flow = "Flow";
    public const string Kind = "Kind";
    public const string Minimum = "Minimum";
    public const string Maximum = "Maximum";
    public const string Words = "Words";
    public const string Closed = "Closed";
    public const string Pattern = "Pattern";
    public const string Expected = "Expected";
    public const string Example = "Example";
}
