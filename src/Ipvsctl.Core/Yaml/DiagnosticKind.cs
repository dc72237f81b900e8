namespace Ipvsctl.Yaml;

/// <summary>What kind of mistake a diagnostic reports, from the most fundamental to the least.</summary>
internal enum DiagnosticKind
{
    /// <summary>The text is not YAML, or its mappings, lists and scalars are not where they belong.</summary>
    Syntax,

    /// <summary>A parameter could not be resolved.</summary>
    Parameter,

    /// <summary>A key or a value is wrong.</summary>
    Value,

    /// <summary>Legal, and probably not what was meant.</summary>
    Warning,
}
