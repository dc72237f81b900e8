using ConsoleAppFramework;
using Ipvsctl.CommandLine;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl help</c>, which also implements <c>--help</c>.</summary>
[RegisterCommands]
internal sealed class HelpCommand
{
    /// <summary>Show the help of ipvsctl or of a command.</summary>
    /// <remarks>The options -h and --help of a command show the same.</remarks>
    /// <param name="context">The global options.</param>
    /// <param name="command">The command.</param>
    [Command("help")]
    [Reads(OptionGroups.None)]
    [Example("Show the options of apply.", "ipvsctl help apply")]
    [Exits(ExitCode.Done, ExitCode.LimitReached, ExitCode.Usage, ExitCode.OutputFailed)]
    public void Run(ConsoleAppContext context, [Argument, Value("COMMAND", ValueKind.Command)] string[]? command = null) =>
        PendingCommand.Set(
            context, (host, _) => host.Output.WriteLine(command is null ? HelpText.Root() : HelpText.ForCommand(Find(command))));

    // The first word of a two-word name is enough if no other name begins with it.
    private static Command Find(string[] words) => Catalog.Find(words)
        ?? (Array.FindAll(Catalog.Commands, command => command.Words[0] == words[0] && words.Length == 1) is [var only] ? only : null)
        ?? throw new UsageException(CommandCheck.UnknownCommand(words));
}
