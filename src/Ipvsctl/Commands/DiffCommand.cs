using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>What apply would do, for people.</summary>
internal sealed class DiffCommand
{
    /// <summary>Show what apply would change, with the live connections at stake; exits with 2 if there is something.</summary>
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
        [HideDefaultValue] string output = "text") => ChosenCommand.Is(() =>
    {
        if (output is not ("text" or "json"))
        {
            throw new UsageException($"--output {output} is unknown: expected text or json");
        }

        GlobalOptions options = TypedOptions.Of(context);
        TableCounters? counters = from.Length == 0 ? new TableCounters() : null;
        ChangeSet changes = counters is null ? Between(options, from, file, keepWeights) : Live(options, file, keepWeights, counters);
        if (output == "json")
        {
            JsonOutput.Document(json => DiffJson.Write(json, changes, counters));
        }
        else
        {
            StandardOutput.Write(writer => new DiffOutput(writer, counters, Paint.ForStandardOutput()).Write(changes));
        }

        if (!changes.IsEmpty)
        {
            StandardOutput.Flush();
            throw new DifferencesException();
        }
    });

    private static ChangeSet Live(GlobalOptions options, string file, bool keepWeights, TableCounters counters)
    {
        using var director = new Deferred<Director>(Director.Open);
        return Plan.Make(options, file, keepWeights, "*", () => director.Value, counters).Changes;
    }

    private static ChangeSet Between(GlobalOptions options, string from, string file, bool keepWeights)
    {
        VirtualServerTable before = ModelFile.Load(from, options).Table;
        VirtualServerTable after = ModelFile.Load(file, options).Table;
        return ChangeSetBuilder.Build(before, keepWeights ? KeptWeights.Of(before, after) : after);
    }
}
