namespace Ipvsctl.Yaml;

/// <summary>
/// Marks a partial record that stands for a YAML mapping. The generator writes <see cref="IYamlMapping{TSelf}"/> and the
/// property <c>At</c>, the position of the mapping, for it.
/// </summary>
/// <param name="noun">What the mapping is, with its article, for messages and the schema: "a service".</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class YamlMappingAttribute(string noun) : Attribute
{
    /// <summary>What the mapping is, with its article.</summary>
    public string Noun { get; } = noun;

    /// <summary>Whether it is written on one line, <c>{ upper: 1000, lower: 800 }</c>.</summary>
    public bool Flow { get; init; }
}

/// <summary>
/// One key of the mapping. The property's type is <see cref="Scalar"/>, another mapping, or an IReadOnlyList of one of the two;
/// a null property is an absent key, and C# <c>required</c> means required. The property's summary is the key's description in
/// the schema.
/// </summary>
/// <param name="key">The key as it stands in the file.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YamlKeyAttribute(string key) : Attribute
{
    /// <summary>The key as it stands in the file.</summary>
    public string Key { get; } = key;

    /// <summary>How the scalar is to be understood.</summary>
    public YamlKind Kind { get; init; }

    /// <summary>The smallest value of an integer, or of a duration in seconds.</summary>
    public long Minimum { get; init; } = long.MinValue;

    /// <summary>The largest value of an integer, or of a duration in seconds.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>The known words, separated by spaces; others are possible unless <see cref="Closed"/>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether <see cref="Words"/> are the only ones.</summary>
    public bool Closed { get; init; }

    /// <summary>A value for the schema's examples; null for none.</summary>
    public string? Example { get; init; }
}

/// <summary>How a scalar is to be understood; the reader hands out text in any case, for a parameter may stand in it.</summary>
internal enum YamlKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A span of time: whole seconds, or a number with a unit (90s, 15m, 1h).</summary>
    Duration,
}
