using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.Commands;

/// <summary>Runs command lines as the program does, each in a host of its own.</summary>
internal static class InProcess
{
    /// <summary>The exit code of a command line, and what it wrote to stderr.</summary>
    public static (ExitCode Code, string Errors) Run(params string[] arguments)
    {
        var host = new TestHost();
        return (Entry.Run(host.Host, arguments), host.Errors.TrimEnd());
    }
}
