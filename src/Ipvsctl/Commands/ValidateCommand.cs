using ConsoleAppFramework;
using Ipvsctl.CommandLine;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl validate</c>.</summary>
[RegisterCommands]
internal sealed class ValidateCommand
{
    /// <summary>Check a model file and report every mistake in it.</summary>
    /// <remarks>Needs no kernel and no privileges.</remarks>
    /// <param name="context">The global options.</param>
    /// <param name="file"><inheritdoc cref="ApplyCommand.Run"/></param>
    [Command("validate")]
    [Reads(OptionGroups.Kernel | OptionGroups.Parameters)]
    [Example("Check a file in a commit hook.", "ipvsctl validate -f web.yaml")]
    [Exits(
        ExitCode.Done, ExitCode.Unreachable, ExitCode.LimitReached, ExitCode.Unreadable, ExitCode.InvalidModel, ExitCode.Usage,
        ExitCode.UnresolvedParameter, ExitCode.UnreadableUrl, ExitCode.UnreadableFile, ExitCode.OutputFailed)]
    public void Run(ConsoleAppContext context, [Value("FILE", ValueKind.File)] string file = ModelFile.DefaultPath) => PendingCommand.Set(context, (host, options) =>
    {
        using var progress = Progress.For(host, options);
        ModelFile.Load(host, file, options, progress);
        host.Output.WriteLine("Configuration valid.");
    });
}
