namespace Ipvsctl.CommandLine;

/// <summary>Describes the value of an option or argument.</summary>
/// <param name="Name">Its name in help: FILE.</param>
/// <param name="Kind">Its kind, which selects the check.</param>
internal sealed record Value(string Name, ValueKind Kind)
{
    /// <summary>The allowed words.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The minimum of a number, or of a time in seconds.</summary>
    public int Minimum { get; init; }

    /// <summary>The maximum of a number, or of a time in seconds; null if only the type limits it.</summary>
    public int? Maximum { get; init; }
}
