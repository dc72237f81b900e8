using System.Diagnostics;
using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>One destination is taken out of a service without cutting anybody off.</summary>
internal sealed class DrainCommand
{
    /// <summary>Give a destination weight 0, wait until its connections are gone, and remove it.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="service">-s, The service's address, as tcp://10.1.2.3:80 or fwmark:7.</param>
    /// <param name="destination">-d, The destination's address, as 10.50.0.1:8080; without a port it has the service's.</param>
    /// <param name="drainTimeout">How long to wait, as 90, 90s, 5m. [Default: 5m]</param>
    [Command("drain")]
    public void Run(
        ConsoleAppContext context,
        string service,
        string destination,
        [HideDefaultValue] string drainTimeout = DrainOptions.DefaultTimeout) => PendingCommand.Set(() =>
    {
        GlobalOptions options = TypedOptions.Of(context);
        DestinationPath target = TargetOptions.Read(service, destination);
        TimeSpan timeout = DrainOptions.ReadTimeout(drainTimeout);
        using var progress = Progress.For(options);
        using var director = options.Open(progress.Trace);
        using var held = LockWarning.Take(director, ApplyLock.DefaultTimeout, CancellationToken.None);
        ChangeSet changes = DrainPlan.Create(director.ObserveTable(), target);
        var clock = Stopwatch.StartNew();
        using var interruption = new Interruption();
        interruption.Run(token => director.Apply(
            changes, new ApplyOptions { DrainTimeout = timeout, OnDrain = TerminalLine.Show, OnStep = progress.Done }, token));
        TerminalLine.End();
        progress.Finished(ChangeSummary.Count(changes), clock.Elapsed);
    });
}
