using System.Diagnostics;
using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The kernel's table becomes what a model file says.</summary>
internal sealed class ApplyCommand
{
    /// <summary>Make the kernel's table exactly what a model file says; what does not differ is not touched.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    /// <param name="keepWeights">Leave the weights of existing destinations as they are.</param>
    /// <param name="allowedActions">Refuse everything else: * or some of as,us,ds,ad,ud,dd (add, update, delete; service, destination), ut (timeouts), sd (sync daemons).</param>
    /// <param name="allowEmpty">Let an empty file remove services that have destinations.</param>
    /// <param name="dryRun">Show what would be done, as diff does, and do nothing.</param>
    /// <param name="detailedExitcode">Exit with 2 when something changed.</param>
    /// <param name="onError">rollback or stop: what to do with what was done when the rest cannot be done. [Default: rollback]</param>
    /// <param name="removal">now, or drain: what goes gets weight 0, and is removed when its connections are gone. [Default: now]</param>
    /// <param name="drainTimeout">How long to wait for that, as 90, 90s, 5m. [Default: 5m]</param>
    /// <param name="maxRemovals">Refuse to remove more destinations: a number, or a percentage of those that there are.</param>
    /// <param name="neverEmpty">Refuse to leave a service without a destination with weight.</param>
    /// <param name="protect">Refuse to remove this service or destination; may be repeated.</param>
    /// <param name="lockTimeout">How many seconds to wait for another run. [Default: 10]</param>
    [Command("apply")]
    public void Run(
        ConsoleAppContext context,
        [HideDefaultValue] string file = ModelFile.DefaultPath,
        bool keepWeights = false,
        [HideDefaultValue] string allowedActions = "*",
        bool allowEmpty = false,
        bool dryRun = false,
        bool detailedExitcode = false,
        [HideDefaultValue] string onError = "rollback",
        [HideDefaultValue] string removal = "now",
        [HideDefaultValue] string drainTimeout = DrainOptions.DefaultTimeout,
        [HideDefaultValue] string maxRemovals = "",
        bool neverEmpty = false,
        [HideDefaultValue] string protect = "",
        [HideDefaultValue] int lockTimeout = 10) => PendingCommand.Set(() =>
    {
        GlobalOptions options = TypedOptions.Of(context);
        var applyOptions = new ApplyOptions
        {
            OnFailure = ParseOnError(onError),
            DrainTimeout = DrainOptions.Read(removal, drainTimeout),
            OnDrain = TerminalLine.Show,
            Clock = options.Clock,
        };
        var planOptions = new PlanOptions
        {
            KeepWeights = keepWeights,
            AllowedActions = AllowedActionsOption.Read(allowedActions),
            Policy = PolicyOptions.Read(maxRemovals, neverEmpty, protect),
            IsEmptyModel = !allowEmpty,
        };
        if (lockTimeout < 0)
        {
            throw new UsageException($"--lock-timeout {lockTimeout} is out of range: expected 0 or more seconds");
        }

        // What was done is told before the end of it is.
        bool changes;
        using (var progress = Progress.For(options))
        {
            using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
            using var held = new LazyDisposable<ApplyLock>(
                () => LockWarning.Take(director.Value, TimeSpan.FromSeconds(lockTimeout), CancellationToken.None));
            changes = dryRun
                ? Preview(options, progress, file, planOptions, () => director.Value)
                : Apply(options, progress, file, planOptions, applyOptions, Locked);

            Director Locked()
            {
                _ = held.Value;
                return director.Value;
            }
        }

        if (detailedExitcode && changes)
        {
            StandardOutput.Flush();
            throw new DifferencesException();
        }
    });

    private static bool Preview(GlobalOptions options, Progress progress, string file, PlanOptions planOptions, Func<Director> director)
    {
        var origins = new Origins();
        PlannedModel planned = PlannedModel.Create(options, progress, file, planOptions, director, origins);
        planned.ThrowIfRefused(file);
        StandardOutput.Write(writer =>
            new DiffOutput(writer, planned.Counters, origins, DiffColors.ForStandardOutput()).Write(planned.Plan.Changes));
        return !planned.Plan.Changes.IsEmpty;
    }

    private static bool Apply(
        GlobalOptions options, Progress progress, string file, PlanOptions planOptions, ApplyOptions applyOptions, Func<Director> locked)
    {
        Director? director = null;
        PlannedModel planned = PlannedModel.Create(options, progress, file, planOptions, () => director = locked());
        planned.ThrowIfRefused(file);
        ChangeSet changes = planned.Plan.Changes;
        if (!changes.IsEmpty)
        {
            var clock = Stopwatch.StartNew();
            using var interruption = new Interruption();
            interruption.Run(token => director!.Apply(changes, applyOptions with { OnStep = progress.Done }, token));
            TerminalLine.End();
            progress.Finished(ChangeSummary.Count(changes), clock.Elapsed);
        }

        StandardOutput.WriteLine($"Applied configuration from {file}");
        ReportTimes(options.Clock);
        return !changes.IsEmpty;
    }

    private static void ReportTimes(PhaseClock? clock)
    {
        if (clock is not null)
        {
            clock.Begin(null);
            Console.Error.WriteLine($"TIMES {clock}");
        }
    }

    private static OnFailure ParseOnError(string word) => word switch
    {
        "rollback" => OnFailure.Rollback,
        "stop" => OnFailure.Stop,
        _ => throw new UsageException($"--on-error {word} is unknown: expected rollback or stop"),
    };
}
