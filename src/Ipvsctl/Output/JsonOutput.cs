using System.Text.Json;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>
/// Writes a table as JSON (docs/commands/get.md): the keys of a model file with every value stated, and the counters beside them. One
/// service is in memory at a time.
/// </summary>
internal sealed class JsonOutput
{
    // In bytes. Flushing in chunks keeps a large table out of memory and avoids one write per line.
    private const int FlushAt = 32 * 1024;

    private readonly Utf8JsonWriter _json;
    private readonly JsonMembers _members;
    private readonly TableCounters _counters;
    private readonly bool _withStatistics;

    private JsonOutput(Utf8JsonWriter json, TableCounters counters, bool withStatistics)
    {
        _json = json;
        _members = new JsonMembers(json);
        _counters = counters;
        _withStatistics = withStatistics;
    }

    /// <summary>Writes the JSON that <paramref name="write"/> produces as one indented document.</summary>
    /// <exception cref="OutputException">The write failed.</exception>
    public static void Document(StandardOutput output, Action<Utf8JsonWriter> write) => output.WriteBytes(stream =>
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = new JsonEscaping() };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    });

    /// <summary>Writes the table with its live connections, and with its statistics if <paramref name="withStatistics"/>.</summary>
    public static void Write(Utf8JsonWriter json, VirtualServerTable table, TableCounters counters, bool withStatistics) =>
        new JsonOutput(json, counters, withStatistics).Write(table);

    /// <summary>Writes numbers of live connections as a member.</summary>
    public static void WriteConnections(Utf8JsonWriter json, long active, long inactive, long persistent)
    {
        json.WriteStartObject("connections");
        json.WriteNumber("active", active);
        json.WriteNumber("inactive", inactive);
        json.WriteNumber("persistent", persistent);
        json.WriteEndObject();
    }

    private void Write(VirtualServerTable table)
    {
        _json.WriteStartObject();
        _members.Write(DocumentWriter.Complete.ToDocument(table) with { Services = null });
        _json.WriteStartArray("services");
        foreach (VirtualService service in table.Services)
        {
            Write(service);
            FlushIfLarge();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(VirtualService service)
    {
        _json.WriteStartObject();
        _members.Write(DocumentWriter.Complete.ToDocument(service) with { Destinations = null });
        WriteStatistics(_counters.Find(service.Identity)?.Statistics);
        _json.WriteStartArray("destinations");
        foreach (Destination destination in service.Destinations)
        {
            Write(service.Identity, destination);
            FlushIfLarge();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(ServiceIdentity service, Destination destination)
    {
        _json.WriteStartObject();
        _members.Write(DocumentWriter.Complete.ToDocument(destination));
        ConnectionCounts connections = _counters.Connections(service, destination.Identity);
        WriteConnections(_json, connections.Active, connections.Inactive, connections.Persistent);
        WriteStatistics(_counters.Find(service, destination.Identity)?.Statistics);
        _json.WriteEndObject();
    }

    private void WriteStatistics(Statistics? known)
    {
        if (!_withStatistics || known is not { } statistics)
        {
            return;
        }

        _json.WriteStartObject("statistics");
        foreach (StatisticsField field in StatisticsField.All)
        {
            _json.WriteNumber(field.Key, field.Value(statistics));
        }

        _json.WriteEndObject();
    }

    private void FlushIfLarge()
    {
        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }
}
