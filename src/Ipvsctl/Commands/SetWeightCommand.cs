using System.Globalization;
using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>One destination gets another weight.</summary>
internal sealed class SetWeightCommand
{
    private const int MaximumTime = 86_400;

    /// <summary>Set the weight of one destination, at once or evenly over a time; everything else of it stays as it is.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="weight">The weight, 0 to 2147483647; 0 gives it no new connections.</param>
    /// <param name="service">-s, The service's address, as tcp://10.1.2.3:80 or fwmark:7.</param>
    /// <param name="destination">-d, The destination's address, as 10.50.0.1:8080; without a port it has the service's.</param>
    /// <param name="time">-t, Over how many seconds, in one step a second; 0 is at once. [Default: 0]</param>
    [Command("set weight")]
    public void Run(
        ConsoleAppContext context,
        [Argument] string weight,
        string service,
        string destination,
        [HideDefaultValue] string time = "0") => PendingCommand.Set(() =>
    {
        int value = Number("the weight", weight, Destination.MaximumWeight);
        int seconds = Number("--time", time, MaximumTime);
        DestinationPath target = TargetOptions.Read(service, destination);
        GlobalOptions options = TypedOptions.Of(context);
        using var progress = Progress.For(options);
        using var director = options.Open(progress.Trace);
        using var interruption = new Interruption();
        var setter = new WeightSetter(director, target, new ApplyOptions { OnStep = progress.Done }) { OnLock = LockWarning.Print };
        try
        {
            interruption.Run(token => Set(setter, value, seconds, token));
        }
        catch (DirectorException e) when (e is IpvsException { Failure: IpvsFailure.Change } or VerificationException)
        {
            throw new SetFailedException(e);
        }
    });

    private static void Set(WeightSetter setter, int value, int seconds, CancellationToken cancellation)
    {
        if (seconds == 0)
        {
            setter.Set(value, cancellation);
        }
        else
        {
            setter.Ramp(value, seconds, (step, left) => TerminalLine.Show($"weight {step} of {value}, {left} s left"), cancellation);
            TerminalLine.End();
        }
    }

    private static int Number(string what, string text, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= maximum
            ? number
            : throw new UsageException($"{what} {text} is out of range: expected a whole number from 0 to {maximum}");
}
