using System.Collections.Immutable;
using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
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
        OnFailure onFailure = ParseOnError(onError);
        TimeSpan? drain = DrainOptions.Read(removal, drainTimeout);
        Policy policy = PolicyOptions.Read(maxRemovals, neverEmpty, protect);
        if (lockTimeout < 0)
        {
            throw new UsageException($"--lock-timeout {lockTimeout} is out of range: expected 0 or more seconds");
        }

        // What was done is told before the end of it is.
        bool changes;
        using (var progress = Progress.For(options))
        {
            using var director = new LazyDisposable<Director>(() => Director.Open(progress.Trace));
            using var held = new LazyDisposable<ApplyLock>(() => ApplyLock.Take(TimeSpan.FromSeconds(lockTimeout), "--lock-timeout"));
            (TableCounters? counters, Origins? origins) = dryRun ? (new TableCounters(), new Origins()) : default;
            Action? takeLock = dryRun ? null : () => _ = held.Value;
            var plan = Plan.Make(options, progress, file, keepWeights, allowedActions, () => director.Value, counters, origins, takeLock);
            Refuse(plan, plan.Model.Policy.And(policy), file, allowEmpty);
            if (dryRun)
            {
                StandardOutput.Write(writer => new DiffOutput(writer, counters, origins!, DiffColors.ForStandardOutput()).Write(plan.Changes));
            }
            else
            {
                director.Value.Clock = options.Clock;
                new Applying(director.Value, progress, onFailure).Run(plan.Changes, drain);
                StandardOutput.WriteLine($"Applied configuration from {file}");
                ReportTimes(options.Clock);
            }

            changes = !plan.Changes.IsEmpty;
        }

        if (detailedExitcode && changes)
        {
            StandardOutput.Flush();
            throw new DifferencesException();
        }
    });

    private static void ReportTimes(PhaseClock? clock)
    {
        if (clock is not null)
        {
            clock.Begin(null);
            Console.Error.WriteLine($"TIMES {clock}");
        }
    }

    private static void Refuse(Plan plan, Policy policy, string file, bool allowEmpty)
    {
        if (plan.Changes.IsEmpty)
        {
            return;
        }

        if (plan.Refusal is { } refusal)
        {
            throw refusal;
        }

        // A file that says nothing at all is a template gone wrong far more often than the wish to stop all traffic.
        int live = plan.Observed.Services.Count(service => !service.Destinations.IsEmpty);
        if (plan.Model.IsEmptyDocument && live > 0 && !allowEmpty)
        {
            throw new RefusedByPolicyException(
                $"{file} is empty, and would remove {live} {(live == 1 ? "service" : "services")} with destinations: write services: [], or use --allow-empty, if that is meant");
        }

        ImmutableArray<string> offences = policy.Offences(plan.Changes);
        if (!offences.IsEmpty)
        {
            throw new RefusedByPolicyException($"the policy refuses this, and nothing was changed: {string.Join("; ", offences)}");
        }
    }

    private static OnFailure ParseOnError(string word) => word switch
    {
        "rollback" => OnFailure.Rollback,
        "stop" => OnFailure.Stop,
        _ => throw new UsageException($"--on-error {word} is unknown: expected rollback or stop"),
    };
}
