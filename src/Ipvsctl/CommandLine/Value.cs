namespace Ipvsctl.CommandLine;

/// <summary>The value of an option or argument.</summary>
/// <param name="Name">Its name in help: FILE.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Value(string Name, ValueKind Kind)
{
    /// <summary>The words that it can be.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The smallest number, or the shortest time in seconds.</summary>
    public int Minimum { get; init; }

    /// <summary>The largest number, or the longest time in seconds; null if only the type limits it.</summary>
    public int? Maximum { get; init; }
}
