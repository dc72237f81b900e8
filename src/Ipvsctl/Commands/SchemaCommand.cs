using ConsoleAppFramework;
using Ipvsctl.Files;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The model's JSON schema.</summary>
internal sealed class SchemaCommand
{
    /// <summary>Print the JSON schema of model files, for editors and checkers.</summary>
    /// <param name="context">The options of every command.</param>
    [Command("schema")]
    public void Run(ConsoleAppContext context) => PendingCommand.Set(() => JsonOutput.Document(SchemaWriter.Write));
}
