namespace Ipvsctl.CommandLine;

/// <summary>Checks options that are valid only together with another one.</summary>
internal static class CombinationCheck
{
    private const string StandardInput = "-";

    // Each option has an effect only if the other one has one of these values.
    private static readonly Need[] Needs =
    [
        new("--stats", "--output", ["table", "json"]),
        new("--drain-timeout", "--removal", ["drain"]),
    ];

    /// <summary>Reports an option without the one that it needs, and standard input that is read twice.</summary>
    public static void Check(Command command, TypedLine line)
    {
        foreach (Need need in Needs.Where(one => line.Has(one.Option)))
        {
            (string option, string name, string[] values) = (need.Option, need.Other, need.Values);

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

    private sealed class Need(string option, string other, string[] values)
    {
        public string Option => option;

        public string Other => other;

        public string[] Values => values;
    }
}
