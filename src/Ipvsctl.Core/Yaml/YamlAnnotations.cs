namespace Ipvsctl.Yaml;

/// <summary>
/// Marks a partial record that represents a YAML mapping. The generator implements <see cref="IYamlMapping{TSelf}"/> and adds the
/// properties <c>At</c>, the position of the mapping, and <c>IsPartial</c>.
/// </summary>
/// <param name="noun">The noun for messages and the schema, with its article: "a service".</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class YamlMappingAttribute(string noun) : Attribute
{
    /// <summary>The noun for messages and the schema, with its article.</summary>
    public string Noun { get; } = noun;

    /// <summary>Whether the writer puts it on one line: <c>{ upper: 1000, lower: 800 }</c>.</summary>
    public bool Flow { get; init; }
}

/// <summary>
/// Marks a property as one key of the mapping. The property's type is <see cref="Scalar"/>, another mapping, or an IReadOnlyList of one of
/// the two. A null property is a missing key, and C# <c>required</c> means required. The property's summary is the key's description in the
/// schema.
/// </summary>
/// <param name="key">The key in the file.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YamlKeyAttribute(string key) : Attribute
{
    /// <summary>The key in the file.</summary>
    public string Key { get; } = key;

    /// <summary>The type of the scalar.</summary>
    public YamlKind Kind { get; init; }

    /// <summary>The smallest value of an integer, or of a duration in seconds.</summary>
    public long Minimum { get; init; } = long.MinValue;

    /// <summary>The largest value of an integer, or of a duration in seconds.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>The known words, separated by spaces; others are allowed unless <see cref="Closed"/>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether only <see cref="Words"/> are allowed.</summary>
    public bool Closed { get; init; }

    /// <summary>A regular expression that texts match, for the schema; null for none. It describes what the reader accepts.</summary>
    public string? Pattern { get; init; }

    /// <summary>The forms that the pattern accepts, in words.</summary>
    public string? Expected { get; init; }

    /// <summary>A value for the schema's examples; null for none.</summary>
    public string? Example { get; init; }
}

/// <summary>The types of scalars. The reader always returns text, because the scalar may contain a parameter.</summary>
internal enum YamlKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A span of time: whole seconds, or a number with a unit (90s, 15m, 1h).</summary>
    Duration,
}
