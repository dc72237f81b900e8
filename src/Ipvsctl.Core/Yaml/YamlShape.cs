using System.Collections.Immutable;

namespace Ipvsctl.Yaml;

/// <summary>What a mapping may hold: the annotations of a record, for the schema.</summary>
/// <param name="Noun">What the mapping is, with its article.</param>
/// <param name="Keys">Its keys, in the order of their declaration.</param>
internal sealed record YamlShape(string Noun, ImmutableArray<YamlKeyShape> Keys);

/// <summary>One key of a <see cref="YamlShape"/>.</summary>
/// <param name="Key">The key as it stands in the file.</param>
/// <param name="Description">One sentence for the user; empty if the record's author wrote none.</param>
internal sealed record YamlKeyShape(string Key, string Description)
{
    /// <summary>Whether the key must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value is a list; <see cref="Kind"/> and <see cref="Mapping"/> then speak of its items.</summary>
    public bool List { get; init; }

    /// <summary>How a scalar is to be understood.</summary>
    public YamlKind Kind { get; init; }

    /// <summary>The smallest value; null without a limit.</summary>
    public long? Minimum { get; init; }

    /// <summary>The largest value; null without a limit.</summary>
    public long? Maximum { get; init; }

    /// <summary>The words that are known.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether <see cref="Words"/> are the only ones.</summary>
    public bool Closed { get; init; }

    /// <summary>A value to show; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>The shape of the value if it is a mapping; null for a scalar.</summary>
    public Func<YamlShape>? Mapping { get; init; }
}
