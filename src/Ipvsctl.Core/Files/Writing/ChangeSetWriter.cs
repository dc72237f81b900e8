using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Makes the document of a change set.</summary>
internal static class ChangeSetWriter
{
    /// <summary>The document; an empty change set is an empty mapping.</summary>
    public static ChangeSetDocument ToDocument(ChangeSet set) => new()
    {
        Items = set.IsEmpty ? null : new MappedList<Change, ChangeDocument>(set.Changes, ToDocument),
    };

    private static ChangeDocument ToDocument(Change change) => change switch
    {
        AddService { Added: { } service } => Item(
            "add-service",
            $"Adding new service {service.Identity} because it does not yet exist",
            DocumentWriter.ToDocument(service)),
        UpdateService { After: { } service } => Item(
            "update-service",
            $"Updating existing service {service.Identity} because details have changed",
            DocumentWriter.ToDocument(service)),
        DeleteService { Deleted: { } service } => Item(
            "delete-service",
            $"Delete existing service {service.Identity} because it does not exist in updated model any more",
            DocumentWriter.ToKey(service.Identity)),
        AddDestination { Service: var service, Added: { } destination } => Item(
            "add-destination",
            $"Adding new destination {destination.Identity} to service {service} because it does not yet exist",
            DocumentWriter.ToKey(service),
            DocumentWriter.ToDocument(destination)),
        UpdateDestination { Service: var service, After: { } destination } => Item(
            "update-destination",
            $"Updating existing destination {destination.Identity} in service {service} because details have changed",
            DocumentWriter.ToKey(service),
            DocumentWriter.ToDocument(destination)),
        DeleteDestination { Service: var service, Deleted: { } destination } => Item(
            "delete-destination",
            $"Delete existing destination {destination.Identity} in service {service} because it does not exist in updated model any more",
            DocumentWriter.ToKey(service),
            DocumentWriter.ToKey(destination.Identity)),
        UpdateTimeouts { After: { } timeouts } => new ChangeDocument
        {
            Type = Scalar.FromText("update-timeouts"),
            Description = Scalar.FromText("Updating timeouts because they have changed"),
            Timeouts = DocumentWriter.ToDocument(timeouts),
        },
        StartDaemon { Started: { } daemon } => Item(
            "start-daemon", $"Starting the synchronisation {daemon.Role.Word} because it does not run, or not as wanted", daemon),
        StopDaemon { Stopped: { } daemon } => Item(
            "stop-daemon", $"Stopping the synchronisation {daemon.Role.Word} because it is not wanted, or not as it runs", daemon),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static ChangeDocument Item(string type, string description, SyncDaemon daemon) => new()
    {
        Type = Scalar.FromText(type),
        Description = Scalar.FromText(description),
        Sync = DocumentWriter.ToDocument(new SyncDaemons(
            daemon.Role == SyncRole.Master ? daemon : null, daemon.Role == SyncRole.Backup ? daemon : null)),
    };

    private static ChangeDocument Item(string type, string description, ServiceDocument service, DestinationDocument? destination = null) => new()
    {
        Type = Scalar.FromText(type),
        Description = Scalar.FromText(description),
        Service = service,
        Destination = destination,
    };
}
