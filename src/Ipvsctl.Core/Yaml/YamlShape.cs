using System.Collections.Immutable;

namespace Ipvsctl.Yaml;

/// <summary>The keys of a mapping, from the annotations of its record; the schema uses them.</summary>
/// <param name="Noun">The noun for messages, with its article.</param>
/// <param name="Keys">Its keys, in the order of their declaration.</param>
internal sealed record YamlShape(string Noun, ImmutableArray<YamlKeyShape> Keys);

/// <summary>One key of a <see cref="YamlShape"/>.</summary>
/// <param name="Key">The key in the file.</param>
/// <param name="Description">One sentence for the user; empty if the record's author wrote none.</param>
internal sealed record YamlKeyShape(string Key, string Description)
{
    /// <summary>Whether the key is required.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value is a list; <see cref="Kind"/> and <see cref="Mapping"/> then describe its items.</summary>
    public bool List { get; init; }

    /// <summary>The type of a scalar.</summary>
    public YamlKind Kind { get; init; }

    /// <summary>The minimum; null for none.</summary>
    public long? Minimum { get; init; }

    /// <summary>The maximum; null for none.</summary>
    public long? Maximum { get; init; }

    /// <summary>The known words.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether only <see cref="Words"/> are allowed.</summary>
    public bool Closed { get; init; }

    /// <summary>A regular expression that texts match; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The forms that the pattern accepts, in words; null for none.</summary>
    public string? Expected { get; init; }

    /// <summary>An example value; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>The shape of the value if it is a mapping; null for a scalar.</summary>
    public Func<YamlShape>? Mapping { get; init; }
}
