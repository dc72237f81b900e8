using ConsoleAppFramework;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl schema</c>.</summary>
[RegisterCommands]
internal sealed class SchemaCommand
{
    /// <summary>Print the JSON schema of model files.</summary>
    /// <remarks>Editors and validators use it.</remarks>
    /// <param name="context">The global options.</param>
    [Command("schema")]
    [Reads(OptionGroups.None)]
    [Example("Save the schema for an editor.", "ipvsctl schema > ipvsctl.schema.json")]
    [Exits(ExitCode.Done, ExitCode.LimitReached, ExitCode.Usage, ExitCode.OutputFailed)]
    public void Run(ConsoleAppContext context) =>
        PendingCommand.Set(context, (host, _) => JsonOutput.Document(host.Output, SchemaWriter.Write));
}
