using ConsoleAppFramework;
using Ipvsctl.Hosting;

namespace Ipvsctl.CommandLine;

/// <summary>Runs a command line: parses the arguments, runs the command and returns the exit code.</summary>
internal static class Entry
{
    /// <summary>Runs a command line and reports any failure.</summary>
    public static ExitCode Run(Host host, string[] arguments) => ErrorPrinter.Guard(host, () =>
    {
        Select(host, arguments)();
        host.Output.Flush();
    });

    /// <summary>Parses a command line and returns the action that it selects.</summary>
    /// <exception cref="UsageException">The command line is invalid.</exception>
    public static Action Select(Host host, string[] arguments)
    {
        var line = TypedLine.Parse(arguments);
        if (line.Has("--version"))
        {
            return () => host.Output.WriteLine(ProductVersion.Text);
        }

        // The normalizer passes only valid arguments. A message of the framework is therefore a bug.
        ConsoleApp.Log = ConsoleApp.LogError = static text => throw new InvalidOperationException(text);
        var pending = new PendingCommand(host);
        ConsoleApp.Create()
            .ConfigureGlobalOptions(pending.Bind)
            .Run(ArgumentNormalizer.Normalize(line, host.Variables));
        return pending.Run ?? throw new InvalidOperationException("the framework selected no command");
    }
}
