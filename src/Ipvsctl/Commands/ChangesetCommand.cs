using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>What apply would do.</summary>
internal sealed class ChangesetCommand
{
    /// <summary>Print what apply would change, as YAML; {} if nothing.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    /// <param name="keepWeights">Leave the weights of existing destinations as they are.</param>
    /// <param name="allowedActions">Say on stderr what apply would refuse: * or some of as,us,ds,ad,ud,dd (add, update, delete; service, destination), ut (timeouts), sd (sync daemons).</param>
    [Command("changeset")]
    public void Run(
        ConsoleAppContext context,
        [HideDefaultValue] string file = ModelFile.DefaultPath,
        bool keepWeights = false,
        [HideDefaultValue] string allowedActions = "*") => PendingCommand.Set(() =>
    {
        GlobalOptions options = TypedOptions.Of(context);
        var planOptions = new PlanOptions { KeepWeights = keepWeights, AllowedActions = AllowedActionsOption.Read(allowedActions) };
        using var progress = Progress.For(options);
        using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
        Plan plan = PlannedModel.Create(options, progress, file, planOptions, () => director.Value).Plan;
        StandardOutput.Write(writer => YamlWriter.WriteDocument(writer, ChangeSetWriter.ToDocument(plan.Changes)));
        var refusal = new PlanRefusedException(plan.Refusals, file);
        if (refusal.IsNotAllowed)
        {
            StandardOutput.Flush();
            Console.Error.WriteLine($"ipvsctl: apply would refuse this: {refusal.Message}");
        }
    });
}
