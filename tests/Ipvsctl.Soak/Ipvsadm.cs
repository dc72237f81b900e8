namespace Ipvsctl.Soak;

/// <summary>The judge: ipvsadm, which shares nothing with us.</summary>
internal static class Ipvsadm
{
    private const string Program = "ipvsadm";

    /// <summary>Empties the table.</summary>
    public static void Clear() => Do("", "--clear");

    /// <summary>Adds rules to the table, all of which must be taken.</summary>
    public static void Load(string rules)
    {
        // Its exit status is that of the last line only.
        CommandResult result = Command.Run(rules, Program, "--restore");
        if (result.Status != 0 || result.Error.Length > 0)
        {
            throw new InvalidOperationException($"ipvsadm does not take the rules: {result.Error}\n{rules}");
        }
    }

    /// <summary>The whole table in its words: rules, thresholds, timeouts, daemons; sorted by it, so that the same table is the same text.</summary>
    public static string Word() => Do(
        """
        --save --numeric
        --list --numeric --exact --thresholds
        --list --timeout
        --list --daemon

        """,
        "--restore");

    private static string Do(string input, params string[] arguments)
    {
        CommandResult result = Command.Run(input, Program, arguments);
        return result.Status == 0
            ? result.Output
            : throw new InvalidOperationException($"ipvsadm {string.Join(' ', arguments)} ends with {result.Status}: {result.Error}");
    }
}
