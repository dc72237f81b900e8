namespace Ipvsctl.CommandLine;

/// <summary>An option of a command, or of all commands.</summary>
/// <param name="Name">Its name, with dashes.</param>
/// <param name="Text">What it does.</param>
internal sealed record Option(string Name, string Text)
{
    /// <summary>Its short form, with the dash; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>Its value; null for a switch.</summary>
    public Value? Value { get; init; }

    /// <summary>The value of an option that is not given, as a user would type it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the command needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>The environment variable that supplies it if it is not given; null for none.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether commas and spaces in the variable separate several values.</summary>
    public bool VariableIsList { get; init; }

    /// <summary>The group of a global option.</summary>
    public OptionGroups Groups { get; init; }
}
