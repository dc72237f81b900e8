using System.Text.Json;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes a change set as JSON: one object per change, and a summary (docs/commands/diff.md).</summary>
/// <param name="json">Receives the JSON.</param>
/// <param name="counters">The live connections; null if no kernel table was read.</param>
/// <param name="origins">The sources of the values in the file.</param>
internal sealed class DiffJson(Utf8JsonWriter json, TableCounters? counters, Origins origins) : IChangeVisitor<bool>
{
    private const string Before = "before";
    private const string After = "after";

    private readonly JsonMembers _members = new(json);
    private readonly Dictionary<ServiceIdentity, ServiceTraffic> _traffic = [];

    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (Change change in changes.Changes)
        {
            json.WriteStartObject();
            json.WriteString("type", ChangeText.For(change).Type);
            change.Accept(this);
            WriteNotes(change, changes);
            WriteTraffic(change, changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var summary = ChangeSummary.Count(changes);
        json.WriteStartObject("summary");
        json.WriteNumber("added", summary.Added);
        json.WriteNumber("changed", summary.Changed);
        json.WriteNumber("removed", summary.Removed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    bool IChangeVisitor<bool>.Visit(AddService change)
    {
        VirtualService added = change.Added;
        WriteService(added.Identity);
        json.WriteStartObject(After);
        _members.Write(Settings(added));
        json.WriteStartArray("destinations");
        foreach (Destination destination in added.Destinations)
        {
            json.WriteStartObject();
            _members.Write(DocumentWriter.Complete.ToDocument(destination));
            WriteReasons(origins.Explain(added.Identity, destination));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return WriteReasons(origins.Explain(added));
    }

    bool IChangeVisitor<bool>.Visit(UpdateService change)
    {
        WriteService(change.Service);
        return WriteFields(change, Settings(change.Before), Settings(change.After));
    }

    bool IChangeVisitor<bool>.Visit(DeleteService change)
    {
        VirtualService deleted = change.Deleted;
        WriteService(deleted.Identity);
        json.WriteStartObject(Before);
        _members.Write(Settings(deleted));
        json.WriteStartArray("destinations");
        foreach (Destination destination in deleted.Destinations)
        {
            json.WriteStartObject();
            _members.Write(DocumentWriter.Complete.ToDocument(destination));
            WriteConnections(deleted.Identity, destination);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return WriteConnections(deleted.Identity, deleted.Destinations.AsSpan());
    }

    bool IChangeVisitor<bool>.Visit(AddDestination change)
    {
        WriteDestination(change.Service, change.Added.Identity);
        WriteValues(After, change.Added);
        return WriteReasons(origins.Explain(change.Service, change.Added));
    }

    bool IChangeVisitor<bool>.Visit(UpdateDestination change)
    {
        WriteDestination(change.Service, change.After.Identity);
        WriteFields(change, DocumentWriter.Complete.ToDocument(change.Before), DocumentWriter.Complete.ToDocument(change.After));
        return WriteConnections(change.Service, change.After);
    }

    bool IChangeVisitor<bool>.Visit(DeleteDestination change)
    {
        WriteDestination(change.Service, change.Deleted.Identity);
        WriteValues(Before, change.Deleted);
        return WriteConnections(change.Service, change.Deleted);
    }

    bool IChangeVisitor<bool>.Visit(UpdateTimeouts change) =>
        WriteFields(change, DocumentWriter.ToDocument(change.Before), DocumentWriter.ToDocument(change.After));

    bool IChangeVisitor<bool>.Visit(StartDaemon change) => WriteDaemon(After, change.Started);

    bool IChangeVisitor<bool>.Visit(StopDaemon change) => WriteDaemon(Before, change.Stopped);

    bool IChangeVisitor<bool>.Visit(RestartDaemon change)
    {
        WriteRole(change.After);
        SyncDaemon after = change.After with { MaximumLength = change.After.MaximumLength ?? change.Before.MaximumLength };
        return WriteFields(change, DocumentWriter.Complete.ToDocument(change.Before), DocumentWriter.Complete.ToDocument(after));
    }

    private void WriteService(ServiceIdentity service) => json.WriteString("service", $"{service}");

    private void WriteDestination(ServiceIdentity service, DestinationIdentity destination)
    {
        WriteService(service);
        json.WriteString("destination", $"{destination}");
    }

    private void WriteRole(SyncDaemon daemon) => json.WriteString("role", daemon.Role.Word);

    private void WriteValues(string side, Destination destination)
    {
        json.WriteStartObject(side);
        _members.Write(DocumentWriter.Complete.ToDocument(destination));
        json.WriteEndObject();
    }

    private bool WriteDaemon(string side, SyncDaemon daemon)
    {
        WriteRole(daemon);
        json.WriteStartObject(side);
        _members.Write(DocumentWriter.Complete.ToDocument(daemon));
        json.WriteEndObject();
        return true;
    }

    private static ServiceDocument Settings(VirtualService service) => DocumentWriter.Complete.ToDocument(service) with { Destinations = null };

    private bool WriteFields<T>(Change change, T before, T after) where T : class, IYamlMapping<T>
    {
        json.WriteStartObject("fields");
        foreach (ExplainedField field in origins.Explain(change))
        {
            string key = field.Change.Field.Key;
            json.WriteStartObject(key);
            json.WritePropertyName(Before);
            JsonValue.Write(json, before, key);
            json.WritePropertyName(After);
            JsonValue.Write(json, after, key);
            if (field.Reason is { } reason)
            {
                WriteReason("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        return true;
    }

    private bool WriteReasons(IEnumerable<NamedOrigin> reasons)
    {
        NamedOrigin[] all = [.. reasons];
        if (all.Length == 0)
        {
            return true;
        }

        json.WriteStartObject("reasons");
        foreach (NamedOrigin one in all)
        {
            WriteReason(one.Field, one.Reason);
        }

        json.WriteEndObject();
        return true;
    }

    // The notes are about the service, so only its first change has them; the share is added after it.
    private void WriteNotes(Change change, ChangeSet all)
    {
        if (change is ServiceChange { Service: var service } && !_traffic.ContainsKey(service) && ChangeNotes.For(service, all).ToArray() is { Length: > 0 } notes)
        {
            json.WriteStartArray("notes");
            foreach (string note in notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
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

    // All changes of a service have the same effect on its traffic, because it is the effect of all of them together.
    private void WriteTraffic(Change change, ChangeSet all)
    {
        if (change is not ServiceChange { Service: var service })
        {
            return;
        }

        if (!_traffic.TryGetValue(service, out ServiceTraffic? traffic))
        {
            _traffic[service] = traffic = ServiceTraffic.Compute(service, all);
        }

        if (traffic.Word is { } word)
        {
            json.WriteString("traffic", word);
        }

        if (traffic.Moved is { } moved)
        {
            json.WriteNumber("moved", moved);
        }
    }

    // The sum over the destinations; nothing without a kernel's table.
    private bool WriteConnections(ServiceIdentity service, params ReadOnlySpan<Destination> destinations)
    {
        if (counters is null)
        {
            return true;
        }

        (long active, long inactive, long persistent) = (0, 0, 0);
        foreach (Destination destination in destinations)
        {
            ConnectionCounts live = counters.Connections(service, destination.Identity);
            (active, inactive, persistent) = (active + live.Active, inactive + live.Inactive, persistent + live.Persistent);
        }

        JsonOutput.WriteConnections(json, active, inactive, persistent);
        return true;
    }
}
