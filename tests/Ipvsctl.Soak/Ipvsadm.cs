namespace Ipvsctl.Soak;

/// <summary>The judge: ipvsadm, which shares nothing with us.</summary>
internal static class Ipvsadm
{
    private const string Program = "ipvsadm";

    /// <summary>Empties the table.</summary>
    public static void Clear() => Do("", "--clear");

    /// <summary>Adds rules to the table, all of which must be taken. Its quotes are parts of names.</summary>
    public static void Load(string rules) => Take(Program, ["--restore"], rules);

    /// <summary>Adds rules whose quoted words are for a shell, as <c>get -o ipvsadm</c> prints them.</summary>
    public static void LoadQuoted(string rules)
    {
        string[] lines = rules.Split('\n');
        Load(string.Join('\n', lines.Where(line => !line.Contains('\''))));
        foreach (string quoted in lines.Where(line => line.Contains('\'')))
        {
            Take("sh", ["-c", $"{Program} {quoted}"], "");
        }
    }

    /// <summary>The whole table in its words: rules, thresholds, timeouts, daemons; sorted, so that the same table is the same text.</summary>
    public static string Word() => Sorted(Do(
        """
        --save --numeric
        --list --numeric --exact --thresholds
        --list --timeout
        --list --daemon

        """,
        "--restore"));

    // Ipvsadm sorts too, but its comparison of addresses overflows, so that the order depends on that of the kernel. A destination's line
    // in the list gets its service's in front.
    private static string Sorted(string word)
    {
        string[] lines = word.Split('\n');
        string service = "";
        for (int i = 0; i < lines.Length; i++)
        {
            bool isDestination = lines[i].StartsWith("  ->", StringComparison.Ordinal);
            service = isDestination ? service : lines[i];
            lines[i] = isDestination ? service + lines[i] : lines[i];
        }

        Array.Sort(lines, StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static string Do(string input, params string[] arguments)
    {
        CommandResult result = Command.Run(input, Program, arguments);
        return result.Status == 0
            ? result.Output
            : throw new InvalidOperationException($"ipvsadm {string.Join(' ', arguments)} ends with {result.Status}: {result.Error}");
    }

    // The exit status of ipvsadm --restore is that of the last line only.
    private static void Take(string program, string[] arguments, string rules)
    {
        CommandResult result = Command.Run(rules, program, arguments);
        if (result.Status != 0 || result.Error.Length > 0)
        {
            throw new InvalidOperationException($"ipvsadm does not take the rules: {result.Error}\n{rules}{string.Join(' ', arguments)}");
        }
    }
}
