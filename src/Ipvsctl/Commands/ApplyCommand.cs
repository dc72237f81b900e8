using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl apply</c>.</summary>
[RegisterCommands]
internal sealed class ApplyCommand
{
    /// <summary>Make the kernel's table match a model file.</summary>
    /// <remarks>
    /// What already matches stays untouched; what is not in the file is removed. If a change fails, everything is rolled back.
    /// </remarks>
    /// <param name="context">The global options.</param>
    /// <param name="file">-f, The model file; - is standard input.</param>
    /// <param name="keepWeights">Keep the weights of existing destinations.</param>
    /// <param name="allowedActions">Allow only these actions: * (all) or any of as,us,ds (add, update, delete a service), ad,ud,dd (a destination), ut (timeouts), sd (sync daemons).</param>
    /// <param name="allowEmpty">Let an empty file remove services that have destinations.</param>
    /// <param name="dryRun">Show what would change, as diff does, and change nothing.</param>
    /// <param name="detailedExitcode">Exit 2 if anything changed.</param>
    /// <param name="onError">What to do with the changes made so far when one fails.</param>
    /// <param name="removal">How to remove destinations; drain sets weight 0 and waits for their connections to end.</param>
    /// <param name="drainTimeout">How long --removal drain waits for connections to end.</param>
    /// <param name="maxRemovals">Refuse to remove more destinations than this: a number, or a percentage of all destinations.</param>
    /// <param name="neverEmpty">Refuse to leave a service without a destination whose weight is above 0.</param>
    /// <param name="protect">Refuse to remove this service or destination.</param>
    /// <param name="restoreOrder">Restore the order of destinations that sh and dh depend on, without cutting connections.</param>
    /// <param name="lockTimeout">How long to wait for another run.</param>
    /// <param name="noLock">Run without the lock, so that concurrent runs may conflict.</param>
    [Command("apply")]
    [Reads(OptionGroups.Changes | OptionGroups.Kernel | OptionGroups.Parameters)]
    [Example("Apply a file with ${env.PORT} and log each change.", "PORT=80 ipvsctl apply -v --params-env -f web.yaml")]
    [Example("Drain removed destinations, but never remove more than 30% of all.", "ipvsctl apply -f web.yaml --removal drain --max-removals 30%")]
    [Exits(
        ExitCode.Done, ExitCode.Differences, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached,
        ExitCode.Unreadable, ExitCode.ApplyFailed, ExitCode.InvalidModel, ExitCode.Usage, ExitCode.UnresolvedParameter,
        ExitCode.RefusedByPolicy, ExitCode.RollbackFailed, ExitCode.DrainTimeout, ExitCode.Locked, ExitCode.UnreadableUrl,
        ExitCode.UnreadableFile, ExitCode.OutputFailed, ExitCode.HungUp, ExitCode.Interrupted, ExitCode.Quit,
        ExitCode.Terminated)]
    public void Run(
        ConsoleAppContext context,
        [Value("FILE", ValueKind.File)] string file = ModelFile.DefaultPath,
        bool keepWeights = false,
        [Value("LIST", ValueKind.ChoiceList, Choices = ["as", "us", "ds", "ad", "ud", "dd", "ut", "sd"])] string allowedActions = "*",
        bool allowEmpty = false,
        bool dryRun = false,
        bool detailedExitcode = false,
        [Value("ACTION", ValueKind.Choice, Choices = ["rollback", "stop"])] string onError = "rollback",
        [Value("METHOD", ValueKind.Choice, Choices = ["now", "drain"])] string removal = "now",
        [Value("TIME", ValueKind.Duration, Maximum = DrainTimeout.Maximum)] int drainTimeout = DrainTimeout.Default,
        [Value("N|N%", ValueKind.RemovalLimit)] string maxRemovals = "",
        bool neverEmpty = false,
        [Value("ADDRESS", ValueKind.ServiceOrDestination)] string[]? protect = null,
        bool restoreOrder = false,
        [Value("TIME", ValueKind.Duration, Maximum = DrainTimeout.Maximum)] int lockTimeout = 10,
        bool noLock = false) => PendingCommand.Set(context, (host, options) =>
    {
        var applyOptions = new ApplyOptions
        {
            OnFailure = onError == "stop" ? OnFailure.Stop : OnFailure.Rollback,
            DrainTimeout = removal == "drain" ? TimeSpan.FromSeconds(drainTimeout) : null,
            Clock = host.Phases,
        };
        Policy policy = PolicyOptions.Read(maxRemovals, neverEmpty, protect ?? []);
        Func<PlanOptions> planOptions = () => new PlanOptions
        {
            KeepWeights = keepWeights,
            AllowedActions = AllowedActionsOption.Read(allowedActions),
            Policy = policy,
            IsEmptyModel = !allowEmpty,
        };
        var warning = new LockWarning(host);
        // Disposing the progress first prints the log before the outcome.
        bool changes;
        using (var progress = Progress.For(host, options))
        {
            using var director = new LazyDisposable<Director>(() => options.Open(progress.Trace));
            using var held = new EarlyLock(() => Lock(director.Value, TimeSpan.FromSeconds(lockTimeout)));
            // A program that is slow to write to standard input must not keep the lock from others.
            if (!dryRun && !noLock && file != ModelFile.StandardInput)
            {
                held.Try();
            }

            changes = dryRun
                ? Preview(host, options, progress, file, planOptions, () => director.Value, restoreOrder)
                : Apply(host, options, progress, file, planOptions, applyOptions, Locked, restoreOrder);

            Director Locked()
            {
                if (!noLock)
                {
                    warning.Print(held.Value);
                }

                return director.Value;
            }
        }

        if (detailedExitcode && changes)
        {
            host.Output.Flush();
            throw new DifferencesException();
        }
    });

    private static bool Preview(Host host, GlobalOptions options, Progress progress, string file, Func<PlanOptions> planOptions, Func<Director> director, bool restoreOrder)
    {
        var origins = new Origins();
        PlannedModel planned = PlannedModel.Create(host, options, progress, file, planOptions, director, origins);
        planned.WarnOfKeptWeights(host);
        planned.ThrowIfRefused(file);
        host.Output.Write(writer =>
            new DiffOutput(writer, planned.Counters, origins, new DiffColors(host.Terminal.ShowsColors)).Write(planned.Plan.Changes));
        bool isOutOfOrder = restoreOrder && OrderRestorer.Preview(host, director(), planned.Plan.Changes.After!);
        return isOutOfOrder || !planned.Plan.Changes.IsEmpty;
    }

    private static bool Apply(
        Host host, GlobalOptions options, Progress progress, string file, Func<PlanOptions> planOptions, ApplyOptions applyOptions, Func<Director> locked,
        bool restoreOrder)
    {
        PlannedModel planned = PlannedModel.Create(host, options, progress, file, planOptions, locked);
        planned.WarnOfKeptWeights(host);
        planned.ThrowIfRefused(file);
        ChangeSet changes = planned.Plan.Changes;
        if (!changes.IsEmpty)
        {
            GuardedApply.Run(host, progress, locked(), changes, applyOptions);
        }

        bool isReordered = restoreOrder && OrderRestorer.Restore(progress, locked(), changes.After!);
        host.Output.WriteLine($"Applied configuration from {ControlCharacters.Escape(file)}");
        ReportTimes(host);
        return isReordered || !changes.IsEmpty;
    }

    private static ApplyLock Lock(Director director, TimeSpan timeout)
    {
        try
        {
            return ApplyLock.Take(director, timeout);
        }
        catch (LockHeldException held)
        {
            throw new LockTimeoutException(held);
        }
    }

    private static void ReportTimes(Host host)
    {
        if (host.Phases is { } clock)
        {
            clock.Begin(null);
            host.Errors.WriteLine($"TIMES {clock}");
        }
    }
}
