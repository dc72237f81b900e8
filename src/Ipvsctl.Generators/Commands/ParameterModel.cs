namespace Ipvsctl.Generators.Commands;

/// <summary>A parameter that is an option or an argument.</summary>
/// <param name="Name">Its name as an option, with dashes.</param>
/// <param name="Text">What it does.</param>
/// <param name="Type">How its value is bound.</param>
internal sealed record ParameterModel(string Name, string Text, ParameterType Type)
{
    /// <summary>Whether it is an argument, a word without an option's name.</summary>
    public bool IsArgument { get; init; }

    /// <summary>Its short form, with the dash; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>Its value; null for a switch.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>Whether there must be a value.</summary>
    public bool Required { get; init; }

    /// <summary>Its default as C#; null for none.</summary>
    public string? DefaultLiteral { get; init; }

    /// <summary>Its default as a user would type it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The environment variable that supplies it; null for none.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether the variable can hold several values.</summary>
    public bool VariableIsList { get; init; }

    /// <summary>The group of a global option, as C#; null for none.</summary>
    public string? Groups { get; init; }
}

/// <summary>The value of a parameter.</summary>
/// <param name="Name">Its name in help.</param>
/// <param name="Kind">What it is, as C#.</param>
/// <param name="Choices">The words that it can be.</param>
/// <param name="Minimum">The smallest number; null for the default.</param>
/// <param name="Maximum">The largest number; null for the default.</param>
internal sealed record ValueModel(string Name, string Kind, EquatableArray<string> Choices, int? Minimum, int? Maximum);

/// <summary>How the value of a parameter is bound.</summary>
internal enum ParameterType
{
    /// <summary><c>bool</c>: the option is there or not.</summary>
    Switch,

    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary><c>int</c>.</summary>
    Number,

    /// <summary><c>string[]</c>: the option may be given several times.</summary>
    List,
}
