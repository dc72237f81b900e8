namespace Ipvsctl.Yaml;

/// <summary>One event of a YAML document.</summary>
/// <param name="Kind">What begins or ends here.</param>
/// <param name="At">Where it stands.</param>
internal readonly record struct YamlEvent(YamlEventKind Kind, SourcePosition At)
{
    /// <summary>A scalar's text, or the name that an alias points to.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar stands in quotes or in a block.</summary>
    public bool Quoted { get; init; }

    /// <summary>The name under which aliases may point to this node; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether it is YAML's null.</summary>
    public bool IsNull => this is { Kind: YamlEventKind.Scalar, Quoted: false } && MeansNull(Text);

    /// <summary>Whether a text is YAML's null if it stands without quotes.</summary>
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

    /// <summary>Another node, anchored earlier, stands here again.</summary>
    Alias,

    /// <summary>A document begins.</summary>
    BeginDocument,

    /// <summary>Nothing follows.</summary>
    End,
}
