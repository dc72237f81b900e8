using System.Text.Json;
using Ipvsctl.Changes;
using Ipvsctl.Documents;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>A change set as JSON: one record a change; docs/commands/diff.md describes it.</summary>
internal static class DiffJson
{
    /// <summary>Writes the change set.</summary>
    public static void Write(Utf8JsonWriter json, ChangeSet changes, TableCounters? counters)
    {
        json.WriteStartArray();
        foreach (Change change in changes.Changes)
        {
            json.WriteStartObject();
            WriteChange(json, change, counters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change, TableCounters? counters)
    {
        switch (change)
        {
            case AddService { Added: { } service }:
                WriteHead(json, "add-service", service.Identity);
                json.WriteNumber("destinations", service.Destinations.Length);
                break;
            case UpdateService { Before: { } before, After: { } after }:
                WriteHead(json, "update-service", after.Identity);
                WriteFields(json, FieldChanges.Of(after.Identity.Family, before.Settings, after.Settings));
                break;
            case DeleteService { Deleted: { } service }:
                WriteHead(json, "delete-service", service.Identity);
                json.WriteNumber("destinations", service.Destinations.Length);
                WriteConnections(json, service.Destinations.Select(destination => counters?.Connections(service.Identity, destination.Identity)));
                break;
            case AddDestination { Of: var service, Added: { } destination }:
                WriteHead(json, "add-destination", service, destination.Identity);
                json.WriteNumber("weight", destination.Weight);
                break;
            case UpdateDestination { Of: var service, Before: { } before, After: { } after }:
                WriteHead(json, "update-destination", service, after.Identity);
                WriteFields(json, FieldChanges.Of(before, after));
                WriteConnections(json, [counters?.Connections(service, after.Identity)]);
                break;
            case DeleteDestination { Of: var service, Deleted: { } destination }:
                WriteHead(json, "delete-destination", service, destination.Identity);
                WriteConnections(json, [counters?.Connections(service, destination.Identity)]);
                break;
            case UpdateTimeouts { Before: { } before, After: { } after }:
                json.WriteString("type", "update-timeouts");
                WriteFields(json, FieldChanges.Of(before, after));
                break;
            case StartDaemon { Started: { } daemon }:
                json.WriteString("type", "start-daemon");
                json.WriteString("role", daemon.Role.Word);
                break;
            case StopDaemon { Stopped: { } daemon }:
                json.WriteString("type", "stop-daemon");
                json.WriteString("role", daemon.Role.Word);
                break;
        }
    }

    private static void WriteHead(Utf8JsonWriter json, string type, ServiceIdentity service, DestinationIdentity? destination = null)
    {
        json.WriteString("type", type);
        json.WriteString("service", $"{service}");
        if (destination is { } known)
        {
            json.WriteString("destination", $"{known}");
        }
    }

    private static void WriteFields(Utf8JsonWriter json, IEnumerable<FieldChange> fields)
    {
        json.WriteStartObject("fields");
        foreach (FieldChange field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteConnections(Utf8JsonWriter json, IEnumerable<ConnectionCounts?> connections)
    {
        ConnectionCounts[] known = [.. connections.OfType<ConnectionCounts>()];
        if (known.Length == 0)
        {
            return;
        }

        json.WriteStartObject("connections");
        json.WriteNumber("active", known.Sum(one => one.Active));
        json.WriteNumber("inactive", known.Sum(one => one.Inactive));
        json.WriteNumber("persistent", known.Sum(one => one.Persistent));
        json.WriteEndObject();
    }
}
