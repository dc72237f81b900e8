using ConsoleAppFramework;
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
        using var progress = Progress.For(options);
        using var director = new LazyDisposable<Director>(() => Director.Open(progress.Trace));
        var plan = Plan.Make(options, progress, file, keepWeights, allowedActions, () => director.Value);
        StandardOutput.Write(writer => YamlWriter.WriteDocument(writer, ChangeSetWriter.ToDocument(plan.Changes)));
        if (plan.Refusal is { } refusal)
        {
            StandardOutput.Flush();
            Console.Error.WriteLine($"ipvsctl: apply would refuse this: {refusal.Message}");
        }
    });
}
