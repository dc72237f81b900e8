namespace Ipvsctl.Output;

/// <summary>The output formats of a table.</summary>
internal enum OutputFormat
{
    /// <summary>A model file.</summary>
    Yaml,

    /// <summary>JSON, for programs.</summary>
    Json,

    /// <summary>Text in columns, for people.</summary>
    Table,

    /// <summary>Input for <c>ipvsadm -R</c>.</summary>
    Ipvsadm,
}
