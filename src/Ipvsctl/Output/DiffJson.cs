using System.Text.Json;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>Writes a change set as JSON, one object per change (docs/commands/diff.md).</summary>
/// <param name="json">Receives the JSON.</param>
/// <param name="counters">The live connections; null if no kernel table was read.</param>
/// <param name="origins">The sources of the values in the file.</param>
internal sealed class DiffJson(Utf8JsonWriter json, TableCounters? counters, Origins origins) : IChangeVisitor<bool>
{
    private readonly Dictionary<ServiceIdentity, double?> _moved = [];

    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        json.WriteStartArray();
        foreach (Change change in changes.Changes)
        {
            json.WriteStartObject();
            change.Accept(this);
            WriteNotes(change, changes);
            WriteMoved(change, changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    bool IChangeVisitor<bool>.Visit(AddService change)
    {
        WriteService(change, change.Service);
        json.WriteNumber("destinations", change.Added.Destinations.Length);
        return WriteReasons(origins.Explain(change.Added));
    }

    bool IChangeVisitor<bool>.Visit(UpdateService change)
    {
        WriteService(change, change.Service);
        return WriteFields(change);
    }

    bool IChangeVisitor<bool>.Visit(DeleteService change)
    {
        WriteService(change, change.Service);
        json.WriteNumber("destinations", change.Deleted.Destinations.Length);
        return WriteConnections(change.Deleted.Destinations.Select(destination => counters?.Connections(change.Service, destination.Identity)));
    }

    bool IChangeVisitor<bool>.Visit(AddDestination change)
    {
        WriteDestination(change, change.Service, change.Added.Identity);
        json.WriteNumber("weight", change.Added.Weight);
        return WriteReasons(origins.Explain(change.Service, change.Added));
    }

    bool IChangeVisitor<bool>.Visit(UpdateDestination change)
    {
        WriteDestination(change, change.Service, change.After.Identity);
        WriteFields(change);
        return WriteConnections([counters?.Connections(change.Service, change.After.Identity)]);
    }

    bool IChangeVisitor<bool>.Visit(DeleteDestination change)
    {
        WriteDestination(change, change.Service, change.Deleted.Identity);
        return WriteConnections([counters?.Connections(change.Service, change.Deleted.Identity)]);
    }

    bool IChangeVisitor<bool>.Visit(UpdateTimeouts change)
    {
        WriteType(change);
        return WriteFields(change);
    }

    bool IChangeVisitor<bool>.Visit(StartDaemon change) => WriteDaemon(change, change.Started);

    bool IChangeVisitor<bool>.Visit(StopDaemon change) => WriteDaemon(change, change.Stopped);

    bool IChangeVisitor<bool>.Visit(RestartDaemon change)
    {
        WriteDaemon(change, change.After);
        return WriteFields(change);
    }

    private void WriteType(Change change) => json.WriteString("type", ChangeText.For(change).Type);

    private void WriteService(Change change, ServiceIdentity service)
    {
        WriteType(change);
        json.WriteString("service", $"{service}");
    }

    private void WriteDestination(Change change, ServiceIdentity service, DestinationIdentity destination)
    {
        WriteService(change, service);
        json.WriteString("destination", $"{destination}");
    }

    private bool WriteDaemon(Change change, SyncDaemon daemon)
    {
        WriteType(change);
        json.WriteString("role", daemon.Role.Word);
        json.WriteString("interface", daemon.Interface);
        json.WriteNumber("id", daemon.Id);
        return true;
    }

    private bool WriteFields(Change change)
    {
        json.WriteStartObject("fields");
        foreach (ExplainedField field in origins.Explain(change))
        {
            json.WriteStartObject(field.Change.Field.Name);
            json.WriteString("before", field.Change.Before);
            json.WriteString("after", field.Change.After);
            if (field.Reason is { } reason)
            {
                WriteReason("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        return true;
    }

    private bool WriteReasons(IEnumerable<(string Field, Origin Reason)> reasons)
    {
        (string Field, Origin Reason)[] all = [.. reasons];
        if (all.Length == 0)
        {
            return true;
        }

        json.WriteStartObject("reasons");
        foreach ((string field, Origin reason) in all)
        {
            WriteReason(field, reason);
        }

        json.WriteEndObject();
        return true;
    }

    // The notes are about the service, so only its first change has them; the share is added after it.
    private void WriteNotes(Change change, ChangeSet all)
    {
        if (change is ServiceChange { Service: var service } && !_moved.ContainsKey(service) && ChangeNotes.For(service, all).ToArray() is { Length: > 0 } notes)
        {
            json.WriteStartArray("notes");
            foreach (string note in notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
        }
    }

    // The share is the same for every change of a service, because it is the effect of all of them together.
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

    private bool WriteConnections(IEnumerable<ConnectionCounts?> connections)
    {
        ConnectionCounts[] known = [.. connections.OfType<ConnectionCounts>()];
        if (known.Length == 0)
        {
            return true;
        }

        json.WriteStartObject("connections");
        json.WriteNumber("active", known.Sum(count => count.Active));
        json.WriteNumber("inactive", known.Sum(count => count.Inactive));
        json.WriteNumber("persistent", known.Sum(count => count.Persistent));
        json.WriteEndObject();
        return true;
    }
}
