namespace Ipvsctl.Generators.Yaml;

/// <summary>A YAML mapping, as input for the emitter.</summary>
/// <param name="Record">The record that represents it.</param>
/// <param name="Noun">The noun for messages, with its article.</param>
/// <param name="Flow">Whether the writer puts it on one line.</param>
/// <param name="Keys">Its keys, in declaration order.</param>
/// <remarks>
/// Immutable and compared by value at every depth, because the compiler compares it with the model before the last edit. A member that
/// holds a symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record MappingModel(RecordName Record, string Noun, bool Flow, EquatableArray<KeyModel> Keys);

/// <summary>One key of the mapping.</summary>
/// <param name="Property">The property that holds its value.</param>
/// <param name="Key">The key in the file.</param>
/// <param name="Required">Whether the key is required.</param>
/// <param name="Value">The type of its value.</param>
/// <param name="Shape">Its description in the schema.</param>
internal sealed record KeyModel(string Property, string Key, bool Required, ValueModel Value, KeyShapeModel Shape);

/// <summary>The type of a key's value.</summary>
/// <param name="List">Whether it is a list.</param>
/// <param name="Mapping">The qualified record if it, or each of its items, is a mapping; null for scalars.</param>
internal sealed record ValueModel(bool List, string? Mapping);

/// <summary>The description of a key in the schema.</summary>
/// <param name="Description">The summary of its property; empty if there is none.</param>
internal sealed record KeyShapeModel(string Description)
{
    /// <summary>The qualified member of <c>YamlKind</c>; null if the annotation names none.</summary>
    public string? Kind { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public EquatableArray<string> Words { get; init; }

    public bool Closed { get; init; }

    public string? Pattern { get; init; }

    public string? Expected { get; init; }

    public string? Example { get; init; }
}
