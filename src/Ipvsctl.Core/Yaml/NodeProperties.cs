namespace Ipvsctl.Yaml;

/// <summary>The anchor and the tag of a node.</summary>
internal readonly record struct NodeProperties
{
    /// <summary>The name by which aliases refer to the node; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>The tag; null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether there is neither.</summary>
    public bool IsEmpty => Anchor is null && Tag is null;

    /// <summary>Whether the tag makes the scalar a text, even if it looks like a number.</summary>
    public bool IsText => Tag is "!" or "!!str" or "!<tag:yaml.org,2002:str>";
}
