using System.Text.Json;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>Writes a table as JSON, including default values (docs/commands/get.md).</summary>
internal static class JsonOutput
{
    // In bytes. Flushing in chunks keeps a large table out of memory and avoids one write per line.
    private const int FlushAt = 32 * 1024;

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
    public static void Write(Utf8JsonWriter json, VirtualServerTable table, TableCounters counters, bool withStatistics)
    {
        json.WriteStartObject();
        if (table.Timeouts is { } timeouts)
        {
            WriteTimeouts(json, timeouts);
        }

        if (table.Sync is { } sync)
        {
            json.WriteStartObject("sync");
            WriteDaemon(json, "master", sync.Master);
            WriteDaemon(json, "backup", sync.Backup);
            json.WriteEndObject();
        }

        json.WriteStartArray("services");
        foreach (VirtualService service in table.Services)
        {
            WriteService(json, service, counters, withStatistics);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTimeouts(Utf8JsonWriter json, Timeouts timeouts)
    {
        json.WriteStartObject("timeouts");
        json.WriteNumber("tcp", timeouts.Tcp ?? 0);
        json.WriteNumber("tcp-fin", timeouts.TcpFin ?? 0);
        json.WriteNumber("udp", timeouts.Udp ?? 0);
        json.WriteEndObject();
    }

    private static void WriteDaemon(Utf8JsonWriter json, string name, SyncDaemon? daemon)
    {
        if (daemon is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("interface", daemon.Interface);
        json.WriteNumber("id", daemon.Id);
        json.WriteNumber("maxlen", daemon.MaximumLength ?? 0);
        json.WriteString("group", $"{daemon.Group}");
        json.WriteNumber("port", daemon.Port);
        json.WriteNumber("ttl", daemon.TimeToLive);
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, VirtualService service, TableCounters counters, bool withStatistics)
    {
        json.WriteStartObject();
        json.WriteString("address", $"{service.Identity}");
        json.WriteString("sched", service.Settings.Scheduler.Name);
        json.WriteStartArray("flags");
        foreach (string flag in FlagWords.Words(service.Settings))
        {
            json.WriteStringValue(flag);
        }

        json.WriteEndArray();
        if (service.Settings.Persistence is { } persistence)
        {
            json.WriteStartObject("persistence");
            json.WriteNumber("timeout", persistence.Seconds);
            json.WriteString("netmask", Netmask.ToText(persistence.Netmask, service.Identity.Family));
            if (persistence.Engine is { } engine)
            {
                json.WriteString("engine", engine);
            }

            json.WriteEndObject();
        }

        WriteStatistics(json, withStatistics ? counters.Find(service.Identity)?.Statistics : null);
        json.WriteStartArray("destinations");
        foreach (Destination destination in service.Destinations)
        {
            WriteDestination(json, service, destination, counters, withStatistics);
            FlushIfLarge(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        FlushIfLarge(json);
    }

    private static void FlushIfLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt)
        {
            json.Flush();
        }
    }

    private static void WriteDestination(
        Utf8JsonWriter json, VirtualService service, Destination destination, TableCounters counters, bool withStatistics)
    {
        json.WriteStartObject();
        json.WriteString("address", $"{destination.Identity}");
        json.WriteNumber("weight", destination.Weight);
        json.WriteString("forward", destination.Forwarding.Word);
        json.WriteStartObject("thresholds");
        json.WriteNumber("upper", destination.Thresholds.Upper);
        json.WriteNumber("lower", destination.Thresholds.Lower);
        json.WriteEndObject();
        if (destination.Forwarding == ForwardingMethod.Tunnel)
        {
            json.WriteStartObject("tunnel");
            json.WriteString("type", destination.Tunnel.Type.Word);
            if (destination.Tunnel.Port != 0)
            {
                json.WriteNumber("port", destination.Tunnel.Port);
            }

            json.WriteString("checksum", destination.Tunnel.Checksum.Word);
            json.WriteEndObject();
        }

        ConnectionCounts connections = counters.Connections(service.Identity, destination.Identity);
        json.WriteStartObject("connections");
        json.WriteNumber("active", connections.Active);
        json.WriteNumber("inactive", connections.Inactive);
        json.WriteNumber("persistent", connections.Persistent);
        json.WriteEndObject();
        WriteStatistics(json, withStatistics ? counters.Find(service.Identity, destination.Identity)?.Statistics : null);
        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, Statistics? known)
    {
        if (known is not { } statistics)
        {
            return;
        }

        json.WriteStartObject("statistics");
        foreach (StatisticsField field in StatisticsField.All)
        {
            json.WriteNumber(field.Key, field.Value(statistics));
        }

        json.WriteEndObject();
    }
}
