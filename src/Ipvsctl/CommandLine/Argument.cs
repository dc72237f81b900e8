namespace Ipvsctl.CommandLine;

/// <summary>An argument of a command: a word without an option's name.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Text">Its help text.</param>
internal sealed record Argument(Value Value, string Text)
{
    /// <summary>Whether the command needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be repeated.</summary>
    public bool Repeats { get; init; }
}
