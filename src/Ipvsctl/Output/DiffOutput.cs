using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Documents;
using Ipvsctl.Model;

namespace Ipvsctl.Output;

/// <summary>
/// A change set for people: grouped by service, <c>+ - ~</c>, each value before and after, the live connections at stake, and a summary.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="counters">The connections that there are; null if no kernel was asked.</param>
/// <param name="paint">Colours.</param>
internal sealed class DiffOutput(TextWriter writer, TableCounters? counters, Paint paint)
{
    /// <summary>Writes the change set.</summary>
    public void Write(ChangeSet changes)
    {
        foreach (IGrouping<ServiceIdentity, ServiceChange> group in changes.Changes.OfType<ServiceChange>().GroupBy(change => change.Service).OrderBy(group => group.Key))
        {
            WriteService(group.Key, [.. group], changes);
        }

        foreach (Change change in changes.Changes.Where(change => change is not ServiceChange))
        {
            WriteSetting(change);
        }

        writer.WriteLine(ChangeSummary.Of(changes).ToString());
    }

    private void WriteService(ServiceIdentity service, ServiceChange[] changes, ChangeSet all)
    {
        switch (changes)
        {
            case [AddService { Added: { } added }]:
                writer.WriteLine(paint.Green($"+ {service}  {FieldChanges.Summary(service.Family, added.Settings)}"));
                foreach (Destination destination in added.Destinations)
                {
                    writer.WriteLine(paint.Green($"  + {destination.Identity}  {FieldChanges.Summary(destination)}"));
                }

                break;
            case [DeleteService { Deleted: { } deleted }]:
                writer.WriteLine(paint.Red($"- {service}"));
                foreach (Destination destination in deleted.Destinations)
                {
                    writer.WriteLine(paint.Red($"  - {destination.Identity}{AtStake(service, destination.Identity)}"));
                }

                break;
            default:
                WriteChanged(service, changes, all);
                break;
        }

        writer.WriteLine();
    }

    private void WriteChanged(ServiceIdentity service, ServiceChange[] changes, ChangeSet all)
    {
        writer.WriteLine(paint.Yellow($"~ {service}{Moved(service, all)}"));
        foreach (ServiceChange change in changes)
        {
            switch (change)
            {
                case UpdateService { Before: { } before, After: { } after }:
                    foreach (FieldChange field in FieldChanges.Of(service.Family, before.Settings, after.Settings))
                    {
                        writer.WriteLine(paint.Yellow($"  ~ {field}"));
                    }

                    break;
                case AddDestination { Added: { } added }:
                    writer.WriteLine(paint.Green($"  + {added.Identity}  {FieldChanges.Summary(added)}"));
                    break;
                case UpdateDestination { Before: { } before, After: { } after }:
                    string fields = string.Join(", ", FieldChanges.Of(before, after));
                    writer.WriteLine(paint.Yellow($"  ~ {after.Identity}  {fields}{AtStake(service, after.Identity)}"));
                    break;
                case DeleteDestination { Deleted: { } deleted }:
                    writer.WriteLine(paint.Red($"  - {deleted.Identity}{AtStake(service, deleted.Identity)}"));
                    break;
            }
        }
    }

    private void WriteSetting(Change change)
    {
        switch (change)
        {
            case UpdateTimeouts { Before: { } before, After: { } after }:
                writer.WriteLine(paint.Yellow($"~ timeouts  {string.Join(", ", FieldChanges.Of(before, after))}"));
                break;
            case StartDaemon { Started: { } daemon }:
                writer.WriteLine(paint.Green($"+ sync {daemon.Role.Word}  {daemon.Interface}, id {daemon.Id}"));
                break;
            case StopDaemon { Stopped: { } daemon }:
                writer.WriteLine(paint.Red($"- sync {daemon.Role.Word}  {daemon.Interface}, id {daemon.Id}"));
                break;
        }

        writer.WriteLine();
    }

    private string AtStake(ServiceIdentity service, DestinationIdentity destination)
    {
        if (counters?.Connections(service, destination) is not { Total: > 0 } live)
        {
            return "";
        }

        return $"  (live: {live.Active} active, {live.Inactive} inactive, {live.Persistent} persistent)";
    }

    private static string Moved(ServiceIdentity service, ChangeSet all)
    {
        if (all.Before?.Find(service) is not { } before || all.After?.Find(service) is not { } after)
        {
            return "";
        }

        double moved = TrafficShare.Moved(before, after);
        return moved == 0 ? "" : $"  {moved.ToString("P0", CultureInfo.InvariantCulture)} of its new connections move".Replace(" %", "%", StringComparison.Ordinal);
    }
}
