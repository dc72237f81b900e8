using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes a table as columns for people, one line per service and destination. Never truncates a value.</summary>
internal static class TableOutput
{
    /// <summary>Writes the table with its live connections, and with its statistics if <paramref name="withStatistics"/>.</summary>
    public static void Write(TextWriter writer, VirtualServerTable table, TableCounters counters, bool withStatistics)
    {
        var text = new TextTable();
        string[] statistics = withStatistics
            ? [.. StatisticsField.All.Select(field => field.Column)]
            : [];
        text.Add(["SERVICE / DESTINATION", "SCHED / FORWARD", "WEIGHT", "ACTIVE", "INACTIVE", "PERSISTENT", .. statistics, "DETAILS"]);
        foreach (VirtualService service in table.Services)
        {
            text.Add([
                $"{service.Identity}", $"{service.Settings.Scheduler}", "", "", "", "",
                .. Columns(withStatistics, counters.Find(service.Identity)?.Statistics), Joined(FieldChanges.Details(service.Identity.Family, service.Settings))]);
            foreach (Destination destination in service.Destinations)
            {
                ConnectionCounts connections = counters.Connections(service.Identity, destination.Identity);
                text.Add([
                    $"  {destination.Identity}", destination.Forwarding.Word, Number(destination.Weight),
                    Number(connections.Active), Number(connections.Inactive), Number(connections.Persistent),
                    .. Columns(withStatistics, counters.Find(service.Identity, destination.Identity)?.Statistics),
                    Joined([.. FieldChanges.Details(destination), .. Load(destination, connections)])]);
            }
        }

        text.Write(writer);
        WriteSettings(writer, table);
    }

    private static void WriteSettings(TextWriter writer, VirtualServerTable table)
    {
        if (table.Timeouts is { } timeouts)
        {
            writer.WriteLine($"timeouts: tcp {timeouts.Tcp} s, tcp-fin {timeouts.TcpFin} s, udp {timeouts.Udp} s");
        }

        foreach (SyncDaemon daemon in new[] { table.Sync?.Master, table.Sync?.Backup }.OfType<SyncDaemon>())
        {
            writer.WriteLine(
                $"sync {daemon.Role.Word}: {ControlCharacters.Escape(daemon.Interface)}, id {daemon.Id}, maxlen {daemon.MaximumLength}, "
                + $"group {daemon.Group}, port {daemon.Port}, ttl {daemon.TimeToLive}");
        }
    }

    private static string[] Columns(bool withStatistics, Statistics? values) => !withStatistics ? [] :
    [
        .. StatisticsField.All.Select(field =>
            values is { } statistics ? field.Value(statistics).ToString(CultureInfo.InvariantCulture) : ""),
    ];

    private static string Joined(IEnumerable<string> details) => string.Join(", ", details);

    private static string[] Load(Destination destination, ConnectionCounts connections) =>
        destination.Thresholds.AreReached((long)connections.Active + connections.Inactive) ? ["overloaded"] : [];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
