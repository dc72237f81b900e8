namespace Ipvsctl;

/// <summary>The words of the command line: which commands and options there are, and which options take a value.</summary>
internal static class CommandLine
{
    private static readonly Option File = new("--file", "-f", TakesValue: true);

    /// <summary>The commands, each with the options of its own.</summary>
    public static readonly Command[] Commands =
    [
        new("get", Arguments: 0, []),
        new("validate", Arguments: 0, [File]),
        new("changeset", Arguments: 0, [File]),
        new("apply", Arguments: 0, [File, new Option("--allow-empty", null, TakesValue: false)]),
        new("set weight", Arguments: 1, [new Option("--service", "-s", TakesValue: true), new Option("--destination", "-d", TakesValue: true)]),
    ];

    /// <summary>The options of every command.</summary>
    public static readonly Option[] GlobalOptions =
    [
        new("--verbose", "-v", TakesValue: false),
        new("--params-env", null, TakesValue: false),
        new("--params-network", null, TakesValue: false),
        new("--help", "-h", TakesValue: false),
        new("--version", null, TakesValue: false),
    ];

    /// <summary>The names of the commands.</summary>
    public static IEnumerable<string> CommandNames => Commands.Select(command => command.Name);

    /// <summary>A command.</summary>
    /// <param name="Name">Its name; it may be two words.</param>
    /// <param name="Arguments">How many words stand behind its name.</param>
    /// <param name="Options">The options of its own.</param>
    public sealed record Command(string Name, int Arguments, Option[] Options);

    /// <summary>An option.</summary>
    /// <param name="Name">Its name, with dashes.</param>
    /// <param name="Short">Its short form, with the dash; null for none.</param>
    /// <param name="TakesValue">Whether a value follows it.</param>
    public sealed record Option(string Name, string? Short, bool TakesValue);
}
