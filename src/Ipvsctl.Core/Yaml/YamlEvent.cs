namespace Ipvsctl.Yaml;

/// <summary>One event of a YAML document.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="At">The position of the event.</param>
internal readonly record struct YamlEvent(YamlEventKind Kind, SourcePosition At)
{
    /// <summary>A scalar's text, or the anchor that an alias refers to.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar is quoted or a block scalar.</summary>
    public bool Quoted { get; init; }

    /// <summary>The name by which aliases refer to this node; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether the event is YAML's null.</summary>
    public bool IsNull => this is { Kind: YamlEventKind.Scalar, Quoted: false } && MeansNull(Text);

    /// <summary>Whether an unquoted text is YAML's null.</summary>
    public static bool MeansNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>The kinds of events.</summary>
internal enum YamlEventKind
{
    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A mapping begins.</summary>
    BeginMapping,

    /// <summary>The innermost mapping ends.</summary>
    EndMapping,

    /// <summary>A list begins.</summary>
    BeginList,

    /// <summary>The innermost list ends.</summary>
    EndList,

    /// <summary>A reference to an earlier node with an anchor.</summary>
    Alias,

    /// <summary>A document begins.</summary>
    BeginDocument,

    /// <summary>The end of the text.</summary>
    End,
}
