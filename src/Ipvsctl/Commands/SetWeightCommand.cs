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
    /// <summary>Set the weight of one destination; everything else of it stays as it is.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="weight">The weight, 0 to 2147483647; 0 gives it no new connections.</param>
    /// <param name="service">-s, The service's address, as tcp://10.1.2.3:80 or fwmark:7.</param>
    /// <param name="destination">-d, The destination's address, as 10.50.0.1:8080; without a port it has the service's.</param>
    [Command("set weight")]
    public void Run(ConsoleAppContext context, [Argument] string weight, string service, string destination)
    {
        int value = ParseWeight(weight);
        ServiceIdentity identity = ServiceIdentity.TryParse(service, out ServiceIdentity parsed, out string? problem)
            ? parsed
            : throw new UsageException($"--service: {problem}: expected {ServiceIdentity.Expected}");
        DestinationIdentity target = DestinationIdentity.TryParse(destination, out IpAddress address, out ushort? port, out problem)
            ? new DestinationIdentity(address, port ?? identity.Port)
            : throw new UsageException($"--destination: {problem}: expected {DestinationIdentity.Expected}");

        using var director = Director.Open();
        Destination before = Find(director.Observe(), identity, target);
        using var progress = Progress.For((GlobalOptions)context.GlobalOptions!);
        try
        {
            director.Apply(new ChangeSet([new UpdateDestination(identity, before, before with { Weight = value })]), progress.Done);
        }
        catch (IpvsException e) when (e.Failure == IpvsFailure.Change)
        {
            throw new SetFailedException(e.Message, e);
        }
    }

    private static int ParseWeight(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int weight)
            ? weight
            : throw new UsageException($"the weight {text} is out of range: expected a whole number from {Weight.Minimum} to {Weight.Maximum}");

    private static Destination Find(VirtualServerTable table, ServiceIdentity service, DestinationIdentity destination)
    {
        VirtualService found = table.Find(service)
            ?? throw new SetFailedException($"cannot set the weight: there is no service {service}: {Known(table.Services.Select(one => $"{one.Identity}"))}");
        return found.Find(destination)
            ?? throw new SetFailedException(
                $"cannot set the weight: service {service} has no destination {destination}: {Known(found.Destinations.Select(one => $"{one.Identity}"))}");
    }

    private static string Known(IEnumerable<string> names)
    {
        const int Shown = 5;
        string[] all = [.. names];
        string list = string.Join(", ", all.Take(Shown));
        return all.Length == 0 ? "there are none" : all.Length > Shown ? $"there are {list} and {all.Length - Shown} more" : $"there is {list}";
    }
}
