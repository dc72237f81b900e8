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
        (ServiceIdentity identity, DestinationIdentity target) = TargetOptions.Read(service, destination);
        TimeSpan timeout = DrainOptions.ReadTimeout(drainTimeout);

        using var progress = Progress.For(options);
        using var director = Director.Open(progress.Trace);
        using var held = ApplyLock.Take(ApplyLock.DefaultTimeout);
        VirtualServerTable observed = director.Observe();
        Target.Find(observed, identity, target);
        ChangeSet changes = ChangeSetBuilder.Build(observed, Without(observed, identity, target));
        new Applying(director, progress, OnFailure.Rollback).Run(changes, timeout);
    });

    private static VirtualServerTable Without(VirtualServerTable table, ServiceIdentity service, DestinationIdentity destination) =>
        new(table.Services.Select(one => one.Identity == service
            ? new VirtualService(one.Identity, one.Settings, one.Destinations.Where(other => other.Identity != destination))
            : one));
}
