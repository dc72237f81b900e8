using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl drain</c>.</summary>
[RegisterCommands]
internal sealed class DrainCommand
{
    /// <summary>Remove a destination after its connections have ended.</summary>
    /// <remarks>
    /// The destination gets weight 0, so no new connections. If time runs out it stays at weight 0; run the same command again to continue.
    /// </remarks>
    /// <param name="context">The global options.</param>
    /// <param name="service"><inheritdoc cref="SetWeightCommand.Run"/></param>
    /// <param name="destination"><inheritdoc cref="SetWeightCommand.Run"/></param>
    /// <param name="drainTimeout">How long to wait for connections to end.</param>
    /// <param name="noLock">Run without the lock, so that concurrent runs may conflict.</param>
    [Command("drain")]
    [Reads(OptionGroups.Changes | OptionGroups.Kernel)]
    [Example("Wait up to an hour for connections to end.", "ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 --drain-timeout 1h")]
    [Exits(
        ExitCode.Done, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached, ExitCode.ApplyFailed, ExitCode.Usage,
        ExitCode.SetFailed, ExitCode.RollbackFailed, ExitCode.DrainTimeout, ExitCode.Locked, ExitCode.HungUp,
        ExitCode.Interrupted, ExitCode.Quit, ExitCode.Terminated)]
    public void Run(
        ConsoleAppContext context,
        [Value("SERVICE", ValueKind.Service)] string service,
        [Value("DESTINATION", ValueKind.Destination)] string destination,
        [Value("TIME", ValueKind.Duration, Maximum = DrainTimeout.Maximum)] int drainTimeout = DrainTimeout.Default,
        bool noLock = false) => PendingCommand.Set(context, (host, options) =>
    {
        DestinationPath target = TargetOptions.Read(service, destination);
        var timeout = TimeSpan.FromSeconds(drainTimeout);
        using var progress = Progress.For(host, options);
        using var director = options.Open(progress.Trace);
        using ApplyLock? held = noLock ? null : new LockWarning(host).Print(ApplyLock.Take(director, ApplyLock.DefaultTimeout));
        ChangeSet changes = DrainPlan.Create(director.ObserveTable(), target);
        WeightWarning.Print(host, changes.After!.Find(target.Service)!);
        GuardedApply.Run(host, progress, director, changes, new ApplyOptions { DrainTimeout = timeout });
    });
}
