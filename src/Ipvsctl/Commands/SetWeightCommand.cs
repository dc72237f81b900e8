using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl set weight</c>.</summary>
[RegisterCommands]
internal sealed class SetWeightCommand
{
    private const int MaximumTime = 86_400;

    /// <summary>Set the weight of one destination, at once or over a time.</summary>
    /// <remarks>Its other settings stay as they are.</remarks>
    /// <param name="context">The global options.</param>
    /// <param name="weight">The weight; 0 stops new connections.</param>
    /// <param name="service">-s, The address of the service: tcp://10.1.2.3:80 or fwmark:7.</param>
    /// <param name="destination">-d, The address of the destination: 10.50.0.1:8080; the port defaults to the service's.</param>
    /// <param name="time">-t, Change the weight evenly over this time, one step a second.</param>
    /// <param name="noLock">Run without the lock, so that concurrent runs may conflict.</param>
    [Command("set weight")]
    [Reads(OptionGroups.Changes | OptionGroups.Kernel)]
    [Example("Take a destination out over a minute.", "ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 -t 1m")]
    [Exits(
        ExitCode.Done, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached, ExitCode.ApplyFailed, ExitCode.Usage,
        ExitCode.SetFailed, ExitCode.RollbackFailed, ExitCode.Locked, ExitCode.HungUp, ExitCode.Interrupted, ExitCode.Quit,
        ExitCode.Terminated)]
    public void Run(
        ConsoleAppContext context,
        [Argument, Value("WEIGHT", ValueKind.Number, Maximum = Destination.MaximumWeight)] int weight,
        [Value("SERVICE", ValueKind.Service)] string service,
        [Value("DESTINATION", ValueKind.Destination)] string destination,
        [Value("TIME", ValueKind.Duration, Maximum = MaximumTime)] int time = 0,
        bool noLock = false) => PendingCommand.Set(context, (host, options) =>
    {
        DestinationPath target = TargetOptions.Read(service, destination);
        using var progress = Progress.For(host, options);
        using var director = options.Open(progress.Trace);
        Interruption interruption = host.Signals.Guard();
        var warning = new LockWarning(host);
        var setter = new WeightSetter(director, target, new ApplyOptions { OnStep = progress.Done })
        {
            TakeLock = token => noLock ? null : warning.Print(ApplyLock.Take(director, ApplyLock.DefaultTimeout, token)),
            OnPlan = after => WeightWarning.Print(host, after),
        };
        try
        {
            interruption.Run(token => Set(host, setter, weight, time, token));
        }
        catch (DirectorException e) when (e is IpvsException { Failure: IpvsFailure.Change } or VerificationException)
        {
            throw new SetFailedException(e);
        }
    });

    private static void Set(Host host, WeightSetter setter, int value, int seconds, CancellationToken cancellation)
    {
        if (seconds == 0)
        {
            setter.Set(value, cancellation);
        }
        else
        {
            setter.Ramp(value, seconds, (step, left) => host.Line.Show($"weight {step} of {value}, {left} s left"), cancellation);
            host.Line.End();
        }
    }
}
