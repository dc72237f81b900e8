namespace Ipvsctl.CommandLine;

/// <summary>An option of a command, or a global option.</summary>
/// <param name="Name">Its name, with dashes.</param>
/// <param name="Text">Its help text.</param>
internal sealed record Option(string Name, string Text)
{
    /// <summary>Its short form, with the dash; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>Its value; null for a switch.</summary>
    public Value? Value { get; init; }

    /// <summary>Its default value, as a user would type it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the command needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be repeated.</summary>
    public bool Repeats { get; init; }

    /// <summary>The environment variable that supplies it if it is omitted; null for none.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether commas and spaces in the variable separate several values.</summary>
    public bool VariableIsList { get; init; }

    /// <summary>The group of a global option.</summary>
    public OptionGroups Groups { get; init; }
}
