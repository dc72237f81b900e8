using Ipvsctl.CommandLine;

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
            ErrorPrinter.Guard(() => Entry.Run(arguments));
            return ((ExitCode)Environment.ExitCode, TestContext.Current!.Output.GetErrorOutput().TrimEnd());
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }
}
