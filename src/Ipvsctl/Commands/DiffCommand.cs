using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>What apply would do, for people.</summary>
internal sealed class DiffCommand
{
    /// <summary>Show what apply would change, with the live connections at stake; exits with 2 if there is something. plan is another name for it.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    /// <param name="from">Compare with this model file instead of the kernel's table; needs no kernel and no privileges.</param>
    /// <param name="keepWeights">Leave the weights of existing destinations as they are.</param>
    /// <param name="output">-o, text or json. [Default: text]</param>
    [Command("diff")]
    public void Run(
        ConsoleAppContext context,
        [HideDefaultValue] string file = ModelFile.DefaultPath,
        [HideDefaultValue] string from = "",
        bool keepWeights = false,
        [HideDefaultValue] string output = "text") => PendingCommand.Set(() =>
    {
        if (output is not ("text" or "json"))
        {
            throw new UsageException($"--output {output} is unknown: expected text or json");
        }

        if (from == ModelFile.StandardInput && file == ModelFile.StandardInput)
        {
            throw new UsageException("--from and --file are both -: expected standard input for one of them");
        }

        GlobalOptions options = TypedOptions.Of(context);
        ChangeSet changes;
        using (var progress = Progress.For(options))
        {
            var origins = new Origins();
            TableCounters? counters;
            (changes, counters) = from.Length == 0
                ? Live(options, progress, file, keepWeights, origins)
                : (Between(options, progress, from, file, keepWeights, origins), null);
            if (output == "json")
            {
                JsonOutput.Document(json => new DiffJson(json, counters, origins).Write(changes));
            }
            else
            {
                StandardOutput.Write(writer => new DiffOutput(writer, counters, origins, DiffColors.ForStandardOutput()).Write(changes));
            }
        }

        if (!changes.IsEmpty)
        {
            StandardOutput.Flush();
            throw new DifferencesException();
        }
    });

    private static (ChangeSet Changes, TableCounters? Counters) Live(
        GlobalOptions options, Progress progress, string file, bool keepWeights, Origins origins)
    {
        using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
        PlannedModel planned = PlannedModel.Create(
            options, progress, file, new PlanOptions { KeepWeights = keepWeights }, () => director.Value, origins);
        return (planned.Plan.Changes, planned.Counters);
    }

    private static ChangeSet Between(GlobalOptions options, Progress progress, string from, string file, bool keepWeights, Origins origins)
    {
        VirtualServerTable before = ModelFile.Load(from, options, progress).Table;
        VirtualServerTable after = ModelFile.Load(file, options, progress, origins).Table;
        return Plan.Create(before, after, new PlanOptions { KeepWeights = keepWeights }).Changes;
    }
}
