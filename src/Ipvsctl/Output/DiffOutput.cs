using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>
/// A change set for people: grouped by service, <c>+ - ~</c>, each value before and after and where it comes from, the live connections at
/// stake, and a summary.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="counters">The connections that there are; null if no kernel was asked.</param>
/// <param name="origins">Where the values of the file come from.</param>
/// <param name="colors">The colors of its lines.</param>
internal sealed class DiffOutput(TextWriter writer, TableCounters? counters, Origins origins, DiffColors colors)
{
    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        foreach (IGrouping<ServiceIdentity, ServiceChange> group in changes.Changes
            .OfType<ServiceChange>()
            .GroupBy(change => change.Service)
            .OrderBy(group => group.Key))
        {
            WriteService(group.Key, [.. group], changes);
            writer.WriteLine();
        }

        foreach (Change change in changes.Changes.Where(change => change is not ServiceChange && !changes.IsSecondHalf(change)))
        {
            WriteSetting(change, changes);
            writer.WriteLine();
        }

        writer.WriteLine(ChangeSummary.Of(changes).ToString());
    }

    private void WriteService(ServiceIdentity service, ServiceChange[] changes, ChangeSet all)
    {
        switch (changes)
        {
            case [AddService { Added: { } added }]:
                writer.WriteLine(colors.Added($"+ {service}  {FieldChanges.Summary(service.Family, added.Settings)}{Reasons(origins.Of(added))}"));
                foreach (Destination destination in added.Destinations)
                {
                    WriteAdded(service, destination);
                }

                break;
            case [DeleteService { Deleted: { } deleted }]:
                writer.WriteLine(colors.Removed($"- {service}{AtStake([.. deleted.Destinations.Select(one => Live(service, one.Identity))])}"));
                foreach (Destination destination in deleted.Destinations)
                {
                    writer.WriteLine(colors.Removed($"  - {destination.Identity}{AtStake(Live(service, destination.Identity))}"));
                }

                break;
            default:
                WriteChanged(service, changes, all);
                break;
        }
    }

    private void WriteChanged(ServiceIdentity service, ServiceChange[] changes, ChangeSet all)
    {
        writer.WriteLine(colors.Changed($"~ {service}{Moved(service, all)}"));
        foreach (ServiceChange change in changes)
        {
            switch (change)
            {
                case UpdateService update:
                    foreach (FieldChange field in origins.Explain(update))
                    {
                        writer.WriteLine(colors.Changed($"  ~ {field}"));
                    }

                    break;
                case AddDestination { Added: { } added }:
                    WriteAdded(service, added);
                    break;
                case UpdateDestination { After.Identity: var destination } update:
                    writer.WriteLine(colors.Changed($"  ~ {destination}  {string.Join(", ", origins.Explain(update))}{AtStake(Live(service, destination))}"));
                    break;
                case DeleteDestination { Deleted.Identity: var destination }:
                    writer.WriteLine(colors.Removed($"  - {destination}{AtStake(Live(service, destination))}"));
                    break;
            }
        }
    }

    private void WriteAdded(ServiceIdentity service, Destination added) =>
        writer.WriteLine(colors.Added($"  + {added.Identity}  {FieldChanges.Summary(added)}{Reasons(origins.Of(service, added))}"));

    private void WriteSetting(Change change, ChangeSet all)
    {
        switch (change)
        {
            case UpdateTimeouts update:
                writer.WriteLine(colors.Changed($"~ timeouts  {string.Join(", ", origins.Explain(update))}"));
                break;
            case StopDaemon { Stopped: { } before } when all.Restarted(before.Role) is { } after:
                writer.WriteLine(colors.Changed($"~ sync {before.Role.Word}  {string.Join(", ", origins.Explain(before, after))}  (stopped, and started again)"));
                break;
            case StartDaemon { Started: { } daemon }:
                writer.WriteLine(colors.Added($"+ sync {daemon.Role.Word}  {daemon.Interface}, id {daemon.Id}"));
                break;
            case StopDaemon { Stopped: { } daemon }:
                writer.WriteLine(colors.Removed($"- sync {daemon.Role.Word}  {daemon.Interface}, id {daemon.Id}"));
                break;
        }
    }

    // Of what is new everything comes from the file; worth a word is what cannot be read there, or is not what the defaults say.
    private static string Reasons(IEnumerable<(string Field, Origin Reason)> all)
    {
        string text = string.Join("; ", all
            .Where(one => one.Reason.Kind == OriginKind.Parameter || one is { Field: "port", Reason.Kind: OriginKind.Normalisation })
            .Select(one => $"{one.Field}: {one.Reason}"));
        return text.Length == 0 ? "" : $"  ({text})";
    }

    private ConnectionCounts Live(ServiceIdentity service, DestinationIdentity destination) =>
        counters?.Connections(service, destination) ?? default;

    private static string AtStake(params ReadOnlySpan<ConnectionCounts> connections)
    {
        (long active, long inactive, long persistent) = (0, 0, 0);
        foreach (ConnectionCounts one in connections)
        {
            (active, inactive, persistent) = (active + one.Active, inactive + one.Inactive, persistent + one.Persistent);
        }

        return active + inactive + persistent == 0 ? "" : $"  (live: {active} active, {inactive} inactive, {persistent} persistent)";
    }

    private static string Moved(ServiceIdentity service, ChangeSet all)
    {
        if (all.Before?.Find(service) is not { } before || all.After?.Find(service) is not { } after)
        {
            return "";
        }

        return (TrafficShare.IsTaken(before), TrafficShare.IsTaken(after), TrafficShare.Moved(before, after)) switch
        {
            (true, false, _) => "  no destination takes its new connections any more",
            (false, true, _) => "  its new connections are taken from now on",
            (_, _, > 0 and var moved) => $"  {Percent(moved)} of its new connections move",
            _ => "",
        };
    }

    private static string Percent(double share) =>
        share < 0.01 ? "less than 1%" : share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
