namespace Ipvsctl.Output;

/// <summary>The framework's help texts with what they lack: the program's name, what holds for all commands, and examples.</summary>
internal static class HelpText
{
    private const string Root =
        """
        Usage: ipvsctl COMMAND [OPTIONS]

        The load balancer's whole table (IPVS) as one YAML file: ipvsctl makes the kernel what the file says.

        """;

    private const string RootEnd =
        """

          ipvsctl validate -f web.yaml
          ipvsctl apply -f web.yaml
          ipvsctl get
          ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080

        Options for every command stand before or behind it: -v, --params-env, --params-network.
        'ipvsctl COMMAND --help' shows a command's options. Exit codes: docs/exit-codes.md.
        """;

    /// <summary>Prints what the framework has to say, which is help or the version.</summary>
    public static void Print(string text)
    {
        StandardOutput.WriteLine(Complete(text.TrimEnd()));
        StandardOutput.Flush();
    }

    /// <summary>The text with what it lacks.</summary>
    internal static string Complete(string text)
    {
        const string Usage = "Usage: ";
        const string RootUsage = "Usage: [command]";
        int commands = text.IndexOf("Commands:", StringComparison.Ordinal);
        return text.StartsWith(RootUsage, StringComparison.Ordinal) && commands >= 0 ? $"{Root}\n{text[commands..]}\n\nExamples:{RootEnd}"
            : text.StartsWith(Usage, StringComparison.Ordinal) ? $"{Usage}ipvsctl {text[Usage.Length..]}"
            : text;
    }
}
