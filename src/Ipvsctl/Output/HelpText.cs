namespace Ipvsctl.Output;

/// <summary>The framework's help texts with what they lack: the program's name, what holds for all commands, and examples.</summary>
internal static class HelpText
{
    private const string Usage = "Usage: ";
    private const string RootUsage = "Usage: [command]";

    private const string Root =
        """
        Usage: ipvsctl COMMAND [OPTIONS]

        The load balancer's whole table (IPVS) as one YAML file: ipvsctl makes the kernel what the file says.
        """;

    private const string RootEnd =
        """
        Options of every command stand before or behind it:
          -v, --verbose              Say what is done, on stderr.
          --debug                    Say what is done, and every netlink message, decoded, on stderr.
          --params-env               Parameters: the environment, as ${env.NAME}.
          --params-network           Parameters: the addresses of the network interfaces, as ${host.eth0}, ${host6.eth0}.
          --params-file FILE         Parameters: a YAML or JSON file; may be repeated.
          --params-url URL           Parameters: YAML or JSON by http or https; may be repeated.
          --params-timeout SECONDS   How long a URL may take. [Default: 10]
          --netns NAME|PATH          The network namespace whose table and interfaces are meant.
          -h, --help                 The options of a command.
          --version                  The version.

        'ipvsctl COMMAND --help' shows the options of one command. Exit codes: docs/exit-codes.md.
        """;

    /// <summary>Prints what the framework has to say, which is help or the version.</summary>
    public static void Print(string text) => StandardOutput.WriteLine(Complete(text.TrimEnd()));

    /// <summary>The text with what it lacks.</summary>
    internal static string Complete(string text)
    {
        // The framework shows defaults as C# writes them.
        text = text.Replace(" [Default: @\"\"]", "", StringComparison.Ordinal)
            .Replace("[Default: @\"", "[Default: ", StringComparison.Ordinal).Replace("\"]", "]", StringComparison.Ordinal);
        if (text.StartsWith(RootUsage, StringComparison.Ordinal))
        {
            string commands = text[text.IndexOf("Commands:", StringComparison.Ordinal)..];
            string examples = string.Join('\n', CommandLine.Commands.Select(command => $"  {command.Example}"));
            return $"{Root}\n\n{commands}\n\nExamples:\n{examples}\n\n{RootEnd}";
        }

        if (!text.StartsWith(Usage, StringComparison.Ordinal))
        {
            return text;
        }

        string rest = text[Usage.Length..];
        CommandLine.Command? named = Array.Find(CommandLine.Commands, command => rest.StartsWith(command.Name, StringComparison.Ordinal));
        return $"{Usage}ipvsctl {rest}{(named is null ? "" : $"\n\nExample:\n  {named.Example}")}";
    }
}
