using ConsoleAppFramework;
using Ipvsctl.Output;

namespace Ipvsctl.CommandLine;

/// <summary>From the arguments of the process to the command that they select.</summary>
internal static class Entry
{
    /// <summary>Runs a command line.</summary>
    /// <exception cref="UsageException">The command line is wrong.</exception>
    public static void Run(string[] arguments)
    {
        Select(arguments, Environment.GetEnvironmentVariable);
        PendingCommand.Run();
    }

    /// <summary>Makes the command that a command line selects the pending one.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="variable">Reads an environment variable; null if it is not set.</param>
    /// <exception cref="UsageException">The command line is wrong.</exception>
    public static void Select(string[] arguments, Func<string, string?> variable)
    {
        var line = TypedLine.Parse(arguments);
        if (line.Has("--version"))
        {
            PendingCommand.Set(() => StandardOutput.WriteLine(ProductVersion.Text));
            return;
        }

        // The framework gets only what it can bind. If it has something to say all the same, that is a bug.
        ConsoleApp.Log = ConsoleApp.LogError = static text => throw new InvalidOperationException(text);
        ConsoleApp.ConsoleAppBuilder app = ConsoleApp.Create();
        app.ConfigureGlobalOptions(GlobalOptions.Bind);
        app.Run(ArgumentNormalizer.Normalize(line, variable));
    }
}
