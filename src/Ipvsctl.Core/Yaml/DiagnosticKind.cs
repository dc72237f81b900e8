namespace Ipvsctl.Yaml;

/// <summary>The kinds of diagnostics, most fundamental first.</summary>
internal enum DiagnosticKind
{
    /// <summary>The text is not YAML, or a mapping, list or scalar is not allowed at its position.</summary>
    Syntax,

    /// <summary>A parameter cannot be resolved.</summary>
    Parameter,

    /// <summary>A key or a value is invalid.</summary>
    Value,

    /// <summary>The entry is legal, but probably a mistake.</summary>
    Warning,
}
