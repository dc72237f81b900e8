namespace Ipvsctl.CommandLine;

/// <summary>Checks options that are valid only together with another one.</summary>
internal static class CombinationCheck
{
    private const string StandardInput = "-";

    // Each option has an effect only if the other one has one of these values.
    private static readonly (string Option, string Other, string[] Values)[] Needs =
    [
        ("--stats", "--output", ["table", "json"]),
        ("--drain-timeout", "--removal", ["drain"]),
    ];

    /// <summary>Reports an option without the one that it needs, and standard input that is read twice.</summary>
    public static void Check(Command command, TypedLine line)
    {
        foreach ((string option, string name, string[] values) in Needs.Where(one => line.Has(one.Option)))
        {
            // A value that is missing, or not allowed at all, has a message of its own.
            if (Array.Find(command.Options, one => one.Name == name) is { Value: { } allowed } other
                && command.Options.Any(one => one.Name == option)
                && line.Has(name) == line.Values(name).Any()
                && line.Values(name).All(value => allowed.Choices.Contains(value) && !values.Contains(value)))
            {
                line.Problems.Add($"{option} needs {string.Join(" or ", values.Select(value => $"{other.Short ?? other.Name} {value}"))}");
            }
        }

        if (line.Values("--from").Contains(StandardInput) && line.Values("--file").Contains(StandardInput))
        {
            line.Problems.Add("--from and --file cannot both read standard input");
        }
    }
}
