using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl changeset</c>.</summary>
[RegisterCommands]
internal sealed class ChangesetCommand
{
    /// <summary>Print what apply would change as YAML; {} if nothing.</summary>
    /// <param name="context">The global options.</param>
    /// <param name="file"><inheritdoc cref="ApplyCommand.Run"/></param>
    /// <param name="keepWeights"><inheritdoc cref="ApplyCommand.Run"/></param>
    /// <param name="allowedActions">Report on stderr what apply would refuse with the same option.</param>
    [Command("changeset")]
    [Reads(OptionGroups.Kernel | OptionGroups.Parameters)]
    [Example("Print the changes that a file requires.", "ipvsctl changeset -f web.yaml")]
    [Exits(
        ExitCode.Done, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached, ExitCode.Unreadable,
        ExitCode.InvalidModel, ExitCode.Usage, ExitCode.UnresolvedParameter, ExitCode.UnreadableUrl, ExitCode.UnreadableFile,
        ExitCode.OutputFailed)]
    public void Run(
        ConsoleAppContext context,
        [Value("FILE", ValueKind.File)] string file = ModelFile.DefaultPath,
        bool keepWeights = false,
        [Value("LIST", ValueKind.ChoiceList, Choices = ["as", "us", "ds", "ad", "ud", "dd", "ut", "sd"])] string allowedActions = "*") => PendingCommand.Set(context, (host, options) =>
    {
        Func<PlanOptions> planOptions = () => new PlanOptions { KeepWeights = keepWeights, AllowedActions = AllowedActionsOption.Read(allowedActions) };
        using var progress = Progress.For(host, options);
        using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
        // Scripts capture both streams and compare them with {}.
        Plan plan = PlannedModel.Create(host, options, progress, file, planOptions, () => director.Value, printsWarnings: false).Plan;
        host.Output.Write(writer => YamlWriter.WriteDocument(writer, ChangeSetWriter.ToDocument(plan.Changes)));
        var refusal = new PlanRefusedException(plan.Refusals, file);
        if (refusal.IsNotAllowed)
        {
            host.Output.Flush();
            host.Errors.WriteLine($"ipvsctl: apply would refuse this: {refusal.Message}");
        }
    });
}
