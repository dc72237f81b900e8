using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl diff</c>.</summary>
[RegisterCommands]
internal sealed class DiffCommand
{
    /// <summary>Show what apply would change; exit 2 if anything would change.</summary>
    /// <remarks>Shows the live connections at stake, and where each value comes from.</remarks>
    /// <param name="context">The global options.</param>
    /// <param name="file"><inheritdoc cref="ApplyCommand.Run"/></param>
    /// <param name="from">Compare with this model file instead of the kernel's table; needs no kernel and no privileges.</param>
    /// <param name="keepWeights"><inheritdoc cref="ApplyCommand.Run"/></param>
    /// <param name="output">-o, The format: text is for people, json for programs.</param>
    [Command("diff")]
    [Alias("plan")]
    [Reads(OptionGroups.Kernel | OptionGroups.Parameters)]
    [Example("Show what apply would change.", "ipvsctl diff -f web.yaml")]
    [Example("Compare two files, in a code review.", "ipvsctl diff --from old.yaml -f new.yaml")]
    [Exits(
        ExitCode.Done, ExitCode.Differences, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached,
        ExitCode.Unreadable, ExitCode.InvalidModel, ExitCode.Usage, ExitCode.UnresolvedParameter, ExitCode.UnreadableUrl,
        ExitCode.UnreadableFile, ExitCode.OutputFailed)]
    public void Run(
        ConsoleAppContext context,
        [Value("FILE", ValueKind.File)] string file = ModelFile.DefaultPath,
        [Value("FILE", ValueKind.File)] string from = "",
        bool keepWeights = false,
        [Value("FORMAT", ValueKind.Choice, Choices = ["text", "json"])] string output = "text") => PendingCommand.Set(context, (host, options) =>
    {
        ChangeSet changes;
        using (var progress = Progress.For(host, options))
        {
            var origins = new Origins();
            TableCounters? counters;
            (changes, counters) = from.Length == 0
                ? Live(host, options, progress, file, keepWeights, origins)
                : (Between(host, options, progress, from, file, keepWeights, origins), null);
            if (output == "json")
            {
                JsonOutput.Document(host.Output, json => new DiffJson(json, counters, origins).Write(changes));
            }
            else
            {
                host.Output.Write(writer => new DiffOutput(writer, counters, origins, new DiffColors(host.Terminal.ShowsColors)).Write(changes));
            }
        }

        if (!changes.IsEmpty)
        {
            host.Output.Flush();
            throw new DifferencesException();
        }
    });

    private static (ChangeSet Changes, TableCounters? Counters) Live(
        Host host, GlobalOptions options, Progress progress, string file, bool keepWeights, Origins origins)
    {
        using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
        PlannedModel planned = PlannedModel.Create(
            host, options, progress, file, () => new PlanOptions { KeepWeights = keepWeights }, () => director.Value, origins);
        planned.WarnOfKeptWeights(host);
        return (planned.Plan.Changes, planned.Counters);
    }

    private static ChangeSet Between(Host host, GlobalOptions options, Progress progress, string from, string file, bool keepWeights, Origins origins)
    {
        VirtualServerTable before = ModelFile.Load(host, from, options, progress).Table;
        VirtualServerTable after = ModelFile.Load(host, file, options, progress, origins).Table;
        return Plan.Create(before, after, new PlanOptions { KeepWeights = keepWeights }).Changes;
    }
}
