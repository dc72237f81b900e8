using Ipvsctl.Changes;
using Ipvsctl.Yaml;

namespace Ipvsctl.Documents;

/// <summary>Makes the document of a change set.</summary>
internal static class ChangeSetWriter
{
    /// <summary>The document; an empty change set is an empty mapping.</summary>
    public static ChangeSetDocument ToDocument(ChangeSet set) => new()
    {
        Items = set.IsEmpty ? null : [.. set.Changes.Select(ToDocument)],
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
        AddDestination { Added: { } destination } => Item(
            "add-destination",
            $"Adding new destination {destination.Identity} to service {change.Service} because it does not yet exist",
            DocumentWriter.ToKey(change.Service),
            DocumentWriter.ToDocument(destination)),
        UpdateDestination { After: { } destination } => Item(
            "update-destination",
            $"Updating existing destination {destination.Identity} in service {change.Service} because details have changed",
            DocumentWriter.ToKey(change.Service),
            DocumentWriter.ToDocument(destination)),
        DeleteDestination { Deleted: { } destination } => Item(
            "delete-destination",
            $"Delete existing destination {destination.Identity} in service {change.Service} because it does not exist in updated model any more",
            DocumentWriter.ToKey(change.Service),
            DocumentWriter.ToKey(destination.Identity)),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static ChangeDocument Item(string type, string description, ServiceDocument service, DestinationDocument? destination = null) => new()
    {
        Type = Scalar.Of(type),
        Description = Scalar.Of(description),
        Service = service,
        Destination = destination,
    };
}
