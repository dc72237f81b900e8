using ConsoleAppFramework;
using Ipvsctl.Hosting;

namespace Ipvsctl.CommandLine;

/// <summary>From the arguments of the process to its exit code.</summary>
internal static class Entry
{
    /// <summary>Runs a command line, and reports whatever goes wrong.</summary>
    public static ExitCode Run(Host host, string[] arguments) => ErrorPrinter.Guard(host, () =>
    {
        Select(host, arguments)();
        host.Output.Flush();
    });

    /// <summary>The command that a command line selects.</summary>
    /// <exception cref="UsageException">The command line is wrong.</exception>
    public static Action Select(Host host, string[] arguments)
    {
        var line = TypedLine.Parse(arguments);
        if (line.Has("--version"))
        {
            return () => host.Output.WriteLine(ProductVersion.Text);
        }

        // The framework gets only what it can bind. If it has something to say all the same, that is a bug.
        ConsoleApp.Log = ConsoleApp.LogError = static text => throw new InvalidOperationException(text);
        var pending = new PendingCommand(host);
        ConsoleApp.Create()
            .ConfigureGlobalOptions(pending.Bind)
            .Run(ArgumentNormalizer.Normalize(line, host.Variables));
        return pending.Run ?? throw new InvalidOperationException("the framework selected no command");
    }
}
