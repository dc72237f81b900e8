using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>
/// Writes a change set as text, grouped by service, with a summary. Each line shows <c>+ - ~</c>, both values, the source of the new value,
/// and the affected live connections.
/// </summary>
/// <param name="writer">Receives the text.</param>
/// <param name="counters">The live connections; null if no kernel table was read.</param>
/// <param name="origins">The sources of the values in the file.</param>
/// <param name="colors">The colors of its lines.</param>
internal sealed class DiffOutput(TextWriter writer, TableCounters? counters, Origins origins, DiffColors colors)
    : IChangeVisitor<bool>
{
    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        foreach (List<ServiceChange> group in ByService(changes))
        {
            WriteService(group[0].Service, group, changes);
            writer.WriteLine();
        }

        foreach (Change change in changes.Changes.Where(change => change is not ServiceChange))
        {
            change.Accept(this);
            writer.WriteLine();
        }

        writer.WriteLine(ChangeSummary.Count(changes).ToString());
    }

    bool IChangeVisitor<bool>.Visit(AddService change)
    {
        VirtualService added = change.Added;
        string settings = FieldChanges.Summary(added.Identity.Family, added.Settings);
        Write(colors.Added($"+ {added.Identity}  {settings}{Reasons(origins.Explain(added))}"));
        return added.Destinations.All(destination => WriteAdded(added.Identity, destination));
    }

    bool IChangeVisitor<bool>.Visit(UpdateService change) =>
        origins.Explain(change).All(field => Write(colors.Changed($"  ~ {field}")));

    bool IChangeVisitor<bool>.Visit(DeleteService change)
    {
        VirtualService deleted = change.Deleted;
        string connections = AtStake(deleted.Identity, deleted.Destinations.AsSpan());
        Write(colors.Removed($"- {deleted.Identity}{connections}"));
        return deleted.Destinations.All(destination => WriteRemoved(deleted.Identity, destination));
    }

    bool IChangeVisitor<bool>.Visit(AddDestination change) => WriteAdded(change.Service, change.Added);

    bool IChangeVisitor<bool>.Visit(UpdateDestination change) =>
        Write(colors.Changed($"  ~ {change.After.Identity}  {Fields(change)}{AtStake(change.Service, change.After)}"));

    bool IChangeVisitor<bool>.Visit(DeleteDestination change) => WriteRemoved(change.Service, change.Deleted);

    bool IChangeVisitor<bool>.Visit(UpdateTimeouts change) => Write(colors.Changed($"~ timeouts  {Fields(change)}"));

    bool IChangeVisitor<bool>.Visit(StartDaemon change) => Write(colors.Added($"+ {Daemon(change.Started)}"));

    bool IChangeVisitor<bool>.Visit(StopDaemon change) => Write(colors.Removed($"- {Daemon(change.Stopped)}"));

    bool IChangeVisitor<bool>.Visit(RestartDaemon change) =>
        Write(colors.Changed($"~ sync {change.After.Role.Word}  {Fields(change)}  (stopped, and started again)"));

    private static List<ServiceChange>[] ByService(ChangeSet changes)
    {
        var groups = new Dictionary<ServiceIdentity, List<ServiceChange>>();
        foreach (ServiceChange change in changes.Changes.OfType<ServiceChange>())
        {
            if (!groups.TryGetValue(change.Service, out List<ServiceChange>? group))
            {
                groups[change.Service] = group = [];
            }

            group.Add(change);
        }

        List<ServiceChange>[] sorted = [.. groups.Values];
        Array.Sort(sorted, static (one, other) => one[0].Service.CompareTo(other[0].Service));
        return sorted;
    }

    private void WriteService(ServiceIdentity service, List<ServiceChange> changes, ChangeSet all)
    {
        if (changes is not ([AddService] or [DeleteService]))
        {
            Write(colors.Changed($"~ {service}{Moved(service, all)}"));
        }

        foreach (ServiceChange change in changes)
        {
            change.Accept(this);
        }

        foreach (string note in ChangeNotes.For(service, all))
        {
            Write(colors.Changed($"  ! {note}"));
        }
    }

    private bool Write(string line)
    {
        writer.WriteLine(line);
        return true;
    }

    private bool WriteAdded(ServiceIdentity service, Destination added) =>
        Write(colors.Added($"  + {added.Identity}  {FieldChanges.Summary(added)}{Reasons(origins.Explain(service, added))}"));

    private bool WriteRemoved(ServiceIdentity service, Destination removed) =>
        Write(colors.Removed($"  - {removed.Identity}{AtStake(service, removed)}"));

    private string Fields(Change change) => string.Join(", ", origins.Explain(change));

    private static string Daemon(SyncDaemon daemon) => $"sync {daemon.Role.Word}  {daemon.Interface}, id {daemon.Id}";

    // For additions, explains only values that the file does not show: parameters, and ports that do not follow the defaults.
    private static string Reasons(IEnumerable<NamedOrigin> all)
    {
        string text = string.Join("; ", all
            .Where(field => field.Reason.Kind == OriginKind.Parameter || field is { Field: "port", Reason.Kind: OriginKind.Normalization })
            .Select(field => $"{field.Field}: {field.Reason}"));
        return text.Length == 0 ? "" : $"  ({text})";
    }

    private string AtStake(ServiceIdentity service, params ReadOnlySpan<Destination> destinations)
    {
        (long active, long inactive, long persistent) = (0, 0, 0);
        foreach (Destination destination in destinations)
        {
            ConnectionCounts count = counters?.Connections(service, destination.Identity) ?? default;
            (active, inactive, persistent) = (active + count.Active, inactive + count.Inactive, persistent + count.Persistent);
        }

        return active + inactive + persistent == 0 ? "" : $"  (live: {active} active, {inactive} inactive, {persistent} persistent)";
    }

    private static string Moved(ServiceIdentity service, ChangeSet all) => ServiceTraffic.Compute(service, all) switch
    {
        { Word: ServiceTraffic.Ends } => "  no destination takes its new connections any more",
        { Word: ServiceTraffic.Begins } => "  its new connections are taken from now on",
        { Moved: > 0 and var moved } => $"  {Percent(moved)} of its new connections move",
        _ => "",
    };

    private static string Percent(double share) =>
        share < 0.01 ? "less than 1%" : share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
