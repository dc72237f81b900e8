using System.Globalization;
using ConsoleAppFramework;
using Ipvsctl.Changes;
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
        int value = Number("the weight", weight, Weight.Maximum);
        int seconds = Number("--time", time, MaximumTime);
        (ServiceIdentity identity, DestinationIdentity target) = TargetOptions.Read(service, destination);

        GlobalOptions options = TypedOptions.Of(context);
        using var progress = Progress.For(options);
        using var director = Director.Open(progress.Trace);
        using var interruption = new Interruption();
        var setter = new WeightSetter(director, identity, target, progress.Done, interruption);
        try
        {
            Set(setter, value, seconds, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(interruption.Signal, State());
        }
        catch (LockedException e)
        {
            throw e.After(State());
        }

        string State() => $"the weight of {target} is {setter.Read().Weight}, and was to be {value}";
    });

    private static void Set(WeightSetter setter, int value, int seconds, CancellationToken interruption)
    {
        if (seconds == 0)
        {
            setter.Set(value);
            return;
        }

        int before = setter.Read().Weight;
        foreach ((int second, int step) in WeightRamp.Steps(before, value, seconds).Index())
        {
            interruption.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
            interruption.ThrowIfCancellationRequested();
            setter.Set(step);
            TerminalLine.Show($"weight {step} of {value}, {seconds - second - 1} s left");
        }

        TerminalLine.End();
    }

    private static int Number(string what, string text, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= maximum
            ? number
            : throw new UsageException($"{what} {text} is out of range: expected a whole number from 0 to {maximum}");
}
