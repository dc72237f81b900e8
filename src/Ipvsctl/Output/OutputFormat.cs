namespace Ipvsctl.Output;

/// <summary>The forms in which a table can be printed.</summary>
internal enum OutputFormat
{
    /// <summary>A model file.</summary>
    Yaml,

    /// <summary>JSON, for programs.</summary>
    Json,

    /// <summary>Columns, for people.</summary>
    Table,

    /// <summary>What <c>ipvsadm -R</c> takes.</summary>
    Ipvsadm,
}
