namespace Ipvsctl;

/// <summary>The words of the command line: which commands and options there are, and which options take a value.</summary>
internal static class CommandLine
{
    private static readonly Option File = new("--file", "-f", TakesValue: true);
    private static readonly Option Service = new("--service", "-s", TakesValue: true) { Required = true };
    private static readonly Option Destination = new("--destination", "-d", TakesValue: true) { Required = true };
    private static readonly Option DrainTimeout = new("--drain-timeout", null, TakesValue: true);
    private static readonly Option Output = new("--output", "-o", TakesValue: true);
    private static readonly Option KeepWeights = new("--keep-weights", null, TakesValue: false);
    private static readonly Option AllowedActions = new("--allowed-actions", null, TakesValue: true);

    /// <summary>The commands, each with the options of its own.</summary>
    public static readonly Command[] Commands =
    [
        new(
            "get",
            Arguments: int.MaxValue,
            [Output, new Option("--stats", null, TakesValue: false)],
            "ipvsctl get -o table tcp://10.1.2.3:80"),
        new("validate", Arguments: 0, [File], "ipvsctl validate -f web.yaml"),
        new(
            "diff",
            Arguments: 0,
            [File, KeepWeights, new Option("--from", null, TakesValue: true), Output],
            "ipvsctl diff -f web.yaml"),
        new("changeset", Arguments: 0, [File, KeepWeights, AllowedActions], "ipvsctl changeset -f web.yaml"),
        new(
            "apply",
            Arguments: 0,
            [
                File, KeepWeights, AllowedActions,
                new Option("--allow-empty", null, TakesValue: false),
                new Option("--dry-run", null, TakesValue: false),
                new Option("--detailed-exitcode", null, TakesValue: false),
                new Option("--on-error", null, TakesValue: true),
                new Option("--removal", null, TakesValue: true),
                DrainTimeout,
                new Option("--max-removals", null, TakesValue: true),
                new Option("--never-empty", null, TakesValue: false),
                new Option("--protect", null, TakesValue: true) { Repeats = true },
                new Option("--lock-timeout", null, TakesValue: true),
            ],
            "PORT=80 ipvsctl apply -v --params-env -f web.yaml"),
        new(
            "set weight",
            Arguments: 1,
            [
                Service, Destination,
                new Option("--time", "-t", TakesValue: true),
            ],
            "ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 -t 60"),
        new(
            "drain",
            Arguments: 0,
            [Service, Destination, DrainTimeout],
            "ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.1:8080"),
        new("schema", Arguments: 0, [], "ipvsctl schema > ipvsctl.schema.json"),
    ];

    /// <summary>The options of every command.</summary>
    public static readonly Option[] GlobalOptions =
    [
        new("--verbose", "-v", TakesValue: false),
        new("--debug", null, TakesValue: false),
        new("--params-env", null, TakesValue: false),
        new("--params-network", null, TakesValue: false),
        new("--params-file", null, TakesValue: true) { Repeats = true },
        new("--params-url", null, TakesValue: true) { Repeats = true },
        new("--params-timeout", null, TakesValue: true),
        new("--netns", null, TakesValue: true),
        new("--help", "-h", TakesValue: false),
        new("--version", null, TakesValue: false),
    ];

    /// <summary>A command.</summary>
    /// <param name="Name">Its name; it may be two words.</param>
    /// <param name="Arguments">How many words stand behind its name.</param>
    /// <param name="Options">The options of its own.</param>
    /// <param name="Example">A command line that does something useful.</param>
    public sealed record Command(string Name, int Arguments, Option[] Options, string Example);

    /// <summary>An option.</summary>
    /// <param name="Name">Its name, with dashes.</param>
    /// <param name="Short">Its short form, with the dash; null for none.</param>
    /// <param name="TakesValue">Whether a value follows it.</param>
    public sealed record Option(string Name, string? Short, bool TakesValue)
    {
        /// <summary>Whether it may be given several times.</summary>
        public bool Repeats { get; init; }

        /// <summary>Whether a command that knows it cannot do without it.</summary>
        public bool Required { get; init; }
    }
}
