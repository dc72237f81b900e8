using ConsoleAppFramework;

namespace Ipvsctl.Tests.Commands;

/// <summary>
/// Runs command lines inside the test's own process, as the program does. The framework and the exit code are the process's, so tests
/// that use this say <c>[NotInParallel(nameof(InProcess))]</c>.
/// </summary>
internal static class InProcess
{
    /// <summary>What a command line said on stderr, and its exit code.</summary>
    public static (ExitCode Code, string Errors) Run(params string[] arguments)
    {
        int before = Environment.ExitCode;
        try
        {
            Environment.ExitCode = 0;
            ConsoleApp.LogError = UsageException.Throw;
            ErrorPrinter.Guard(() =>
            {
                App().Run(ArgumentNormalizer.Normalize(arguments));
                PendingCommand.Run();
            });
            return ((ExitCode)Environment.ExitCode, TestContext.Current!.Output.GetErrorOutput().TrimEnd());
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    /// <summary>The framework's help for some words.</summary>
    public static string Help(params string[] words)
    {
        Action<string> before = ConsoleApp.Log;
        var help = new StringWriter();
        try
        {
            ConsoleApp.Log = help.Write;
            App().Run([.. words, "--help"]);
            return help.ToString();
        }
        finally
        {
            ConsoleApp.Log = before;
        }
    }

    private static ConsoleApp.ConsoleAppBuilder App() => ConsoleApp.Create().ConfigureGlobalOptions(static (ref options) => new TypedOptions(
        options.AddGlobalOption<bool>("-v|--verbose"),
        options.AddGlobalOption<bool>("--debug"),
        options.AddGlobalOption<bool>("--params-env"),
        options.AddGlobalOption<bool>("--params-network"),
        options.AddGlobalOption("--params-file", "", ""),
        options.AddGlobalOption("--params-url", "", ""),
        options.AddGlobalOption("--params-timeout", "", GlobalOptions.DefaultTimeout),
        options.AddGlobalOption("--netns", "", "")));
}
