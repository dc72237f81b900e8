namespace Ipvsctl;

/// <summary>The words of the command line: which commands and options there are, and which options take a value.</summary>
internal static class CommandLine
{
    /// <summary>The commands.</summary>
    public static readonly string[] Commands = ["get", "validate", "changeset", "apply", "set weight"];

    /// <summary>Every option, with its short form if it has one, and whether it takes a value.</summary>
    public static readonly Option[] Options =
    [
        new("--file", "-f", TakesValue: true),
        new("--service", "-s", TakesValue: true),
        new("--destination", "-d", TakesValue: true),
        new("--allow-empty", null, TakesValue: false),
        new("--verbose", "-v", TakesValue: false),
        new("--params-env", null, TakesValue: false),
        new("--params-network", null, TakesValue: false),
        new("--help", "-h", TakesValue: false),
        new("--version", null, TakesValue: false),
    ];

    /// <summary>An option.</summary>
    /// <param name="Name">Its name, with dashes.</param>
    /// <param name="Short">Its short form, with the dash; null for none.</param>
    /// <param name="TakesValue">Whether a value follows it.</param>
    public sealed record Option(string Name, string? Short, bool TakesValue);
}
