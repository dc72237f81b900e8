using System.Diagnostics;

namespace Ipvsctl.Soak;

/// <summary>What a command said and how it ended.</summary>
/// <param name="Status">Its exit status; 128 and the signal's number if a signal ended it.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record CommandResult(int Status, string Output, string Error);

/// <summary>Runs other programs.</summary>
internal static class Command
{
    /// <summary>The binary under test.</summary>
    public static string Ipvsctl { get; } = Environment.GetEnvironmentVariable("IPVSCTL_BINARY") ?? "dist/ipvsctl";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="input">Its standard input.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static CommandResult Run(string input, string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        // Meanwhile, for a program that waits until somebody reads what it says reads nothing itself.
        Task<CommandResult> end = Task.Run(() => End(process));
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return end.GetAwaiter().GetResult();
    }

    /// <summary>Starts a program and does not wait for it.</summary>
    public static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} did not start");

    /// <summary>Waits for a program that was started.</summary>
    public static CommandResult End(Process process)
    {
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
