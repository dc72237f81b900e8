using System.Text.Json;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>A change set as JSON: one record a change; docs/commands/diff.md describes it.</summary>
/// <param name="json">Where it goes.</param>
/// <param name="counters">The connections that there are; null if no kernel was asked.</param>
/// <param name="origins">Where the values of the file come from.</param>
internal sealed class DiffJson(Utf8JsonWriter json, TableCounters? counters, Origins origins)
{
    private readonly Dictionary<ServiceIdentity, double?> _moved = [];

    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        json.WriteStartArray();
        foreach (Change change in changes.Changes)
        {
            json.WriteStartObject();
            WriteChange(change, changes);
            WriteMoved(change, changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChange(Change change, ChangeSet all)
    {
        switch (change)
        {
            case AddService { Added: { } service }:
                WriteHead("add-service", service.Identity);
                json.WriteNumber("destinations", service.Destinations.Length);
                WriteReasons(origins.Of(service));
                break;
            case UpdateService update:
                WriteHead("update-service", update.Service);
                WriteFields(origins.Explain(update));
                break;
            case DeleteService { Deleted: { } service }:
                WriteHead("delete-service", service.Identity);
                json.WriteNumber("destinations", service.Destinations.Length);
                WriteConnections(service.Destinations.Select(destination => counters?.Connections(service.Identity, destination.Identity)));
                break;
            case AddDestination { Service: var service, Added: { } destination }:
                WriteHead("add-destination", service, destination.Identity);
                json.WriteNumber("weight", destination.Weight);
                WriteReasons(origins.Of(service, destination));
                break;
            case UpdateDestination { Service: var service, After: { } after } update:
                WriteHead("update-destination", service, after.Identity);
                WriteFields(origins.Explain(update));
                WriteConnections([counters?.Connections(service, after.Identity)]);
                break;
            case DeleteDestination { Service: var service, Deleted: { } destination }:
                WriteHead("delete-destination", service, destination.Identity);
                WriteConnections([counters?.Connections(service, destination.Identity)]);
                break;
            case UpdateTimeouts update:
                json.WriteString("type", "update-timeouts");
                WriteFields(origins.Explain(update));
                break;
            case StartDaemon { Started: { } daemon }:
                WriteHead("start-daemon", daemon);
                if (all.Before?.Sync?.Of(daemon.Role) is { } before)
                {
                    WriteFields(origins.Explain(before, daemon));
                }

                break;
            case StopDaemon { Stopped: { } daemon }:
                WriteHead("stop-daemon", daemon);
                break;
        }
    }

    private void WriteHead(string type, ServiceIdentity service, DestinationIdentity? destination = null)
    {
        json.WriteString("type", type);
        json.WriteString("service", $"{service}");
        if (destination is { } known)
        {
            json.WriteString("destination", $"{known}");
        }
    }

    private void WriteHead(string type, SyncDaemon daemon)
    {
        json.WriteString("type", type);
        json.WriteString("role", daemon.Role.Word);
        json.WriteString("interface", daemon.Interface);
        json.WriteNumber("id", daemon.Id);
    }

    private void WriteFields(IEnumerable<FieldChange> fields)
    {
        json.WriteStartObject("fields");
        foreach (FieldChange field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            if (field.Reason is { } reason)
            {
                WriteReason("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteReasons(IEnumerable<(string Field, Origin Reason)> reasons)
    {
        (string Field, Origin Reason)[] all = [.. reasons];
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartObject("reasons");
        foreach ((string field, Origin reason) in all)
        {
            WriteReason(field, reason);
        }

        json.WriteEndObject();
    }

    // The same for every change of one service: it is what all of them do together.
    private void WriteMoved(Change change, ChangeSet all)
    {
        if (change is not ServiceChange { Service: var service })
        {
            return;
        }

        if (!_moved.TryGetValue(service, out double? share))
        {
            share = all.Before?.Find(service) is { } before && all.After?.Find(service) is { } after ? TrafficShare.Moved(before, after) : null;
            _moved[service] = share;
        }

        if (share is { } moved)
        {
            json.WriteNumber("moved", moved);
        }
    }

    private void WriteReason(string name, Origin reason)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", reason.Kind.Word);
        json.WriteString("text", reason.Text);
        if (reason.At is { } place)
        {
            json.WriteString("at", place);
        }

        json.WriteEndObject();
    }

    private void WriteConnections(IEnumerable<ConnectionCounts?> connections)
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
