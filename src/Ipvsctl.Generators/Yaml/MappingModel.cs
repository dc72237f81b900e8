namespace Ipvsctl.Generators.Yaml;

/// <summary>A YAML mapping, as the emitter needs it.</summary>
/// <param name="Record">The record that stands for it.</param>
/// <param name="Noun">What it is, with its article.</param>
/// <param name="Flow">Whether it is written on one line.</param>
/// <param name="Keys">Its keys, in the order of their declaration.</param>
/// <remarks>
/// Immutable and equal by value all the way down, for the compiler compares it with the one before the last edit. A member
/// that holds a symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record MappingModel(RecordName Record, string Noun, bool Flow, EquatableArray<KeyModel> Keys);

/// <summary>One key of the mapping.</summary>
/// <param name="Property">The property that holds its value.</param>
/// <param name="Key">The key as it stands in the file.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Shape">What the schema says of it.</param>
internal sealed record KeyModel(string Property, string Key, bool Required, ValueModel Value, KeyShapeModel Shape);

/// <summary>What stands behind a key.</summary>
/// <param name="List">Whether it is a list.</param>
/// <param name="Mapping">The qualified record if it, or each of its items, is a mapping; null for scalars.</param>
internal sealed record ValueModel(bool List, string? Mapping);

/// <summary>What the schema says of a key.</summary>
/// <param name="Description">The summary of its property; empty if there is none.</param>
internal sealed record KeyShapeModel(string Description)
{
    /// <summary>The qualified member of <c>YamlKind</c>; null if the annotation names none.</summary>
    public string? Kind { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public EquatableArray<string> Words { get; init; }

    public bool Closed { get; init; }

    public string? Example { get; init; }
}
