namespace Ipvsctl.Yaml;

/// <summary>An open mapping or list of the parser.</summary>
internal sealed class YamlFrame
{
    /// <summary>What is open.</summary>
    public YamlFrameKind Kind { get; private set; }

    /// <summary>The column of a block's keys or dashes, from 0; for a flow collection, that of the block around it.</summary>
    public int Indent { get; private set; }

    /// <summary>Where it begins.</summary>
    public SourcePosition At { get; private set; }

    /// <summary>What comes next.</summary>
    public YamlFrameState State { get; set; }

    /// <summary>Whether the value may follow the colon of the current key directly, as in JSON.</summary>
    public bool JsonKey { get; set; }

    /// <summary>The name of the key or item that was read last, for messages.</summary>
    public string Last { get; set; } = "";

    /// <summary>The line of <see cref="Last"/>.</summary>
    public int LastLine { get; set; }

    /// <summary>Describes another collection.</summary>
    public void Reset(YamlFrameKind kind, int indent, SourcePosition at)
    {
        (Kind, Indent, At, State, JsonKey, Last, LastLine) = (kind, indent, at, YamlFrameState.Key, false, "", 0);
    }
}

/// <summary>The kinds of open mappings and lists.</summary>
internal enum YamlFrameKind
{
    /// <summary>Items with dashes.</summary>
    BlockList,

    /// <summary>Keys on lines of their own.</summary>
    BlockMapping,

    /// <summary>A list in brackets.</summary>
    FlowList,

    /// <summary>A mapping in braces.</summary>
    FlowMapping,

    /// <summary>A mapping of one key without braces, in a list in brackets.</summary>
    FlowPair,
}

/// <summary>What comes next in a mapping or list.</summary>
internal enum YamlFrameState
{
    /// <summary>A key or an item, or the end.</summary>
    Key,

    /// <summary>The colon of an explicit key, or of any key in a flow collection.</summary>
    Colon,

    /// <summary>The colon of a key that has one, and its value.</summary>
    Value,

    /// <summary>A comma or the end.</summary>
    Separator,
}
