namespace Ipvsctl.Generators.Commands;

/// <summary>A parameter that is an option or an argument.</summary>
/// <param name="Name">Its name as an option, with dashes.</param>
/// <param name="Text">Its help text.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record ParameterModel(string Name, string Text, ParameterType Type)
{
    /// <summary>Whether it is an argument; otherwise it is an option.</summary>
    public bool IsArgument { get; init; }

    /// <summary>Its short form, with the dash; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>Its value; null for a switch.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>Whether a value is required.</summary>
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
/// <param name="Kind">Its kind, as C#.</param>
/// <param name="Choices">The allowed words.</param>
/// <param name="Minimum">The minimum; null for the default.</param>
/// <param name="Maximum">The maximum; null for the default.</param>
internal sealed record ValueModel(string Name, string Kind, EquatableArray<string> Choices, int? Minimum, int? Maximum);

/// <summary>The types of parameters.</summary>
internal enum ParameterType
{
    /// <summary><c>bool</c>: an option without a value.</summary>
    Switch,

    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary><c>int</c>.</summary>
    Number,

    /// <summary><c>string[]</c>: the option may be repeated.</summary>
    List,
}
