using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>Where the values of one service come from.</summary>
/// <param name="reader">Looks at single values.</param>
/// <param name="document">The service as it is written.</param>
/// <param name="defaults">The defaults section as it is written.</param>
internal sealed class ServiceOrigins(OriginReader reader, ServiceDocument document, DefaultsDocument? defaults)
{
    /// <summary>The reason of a change; null if it is plain.</summary>
    public Origin? Of(FieldChange field, UpdateService change) => field.Name switch
    {
        "sched" => reader.Of(document.Scheduler, field.After, defaults?.Scheduler),
        "flags" => Flags(),
        _ => Persistence(change.Before.Settings.Persistence, change.After.Settings.Persistence, change.Service.Family),
    };

    /// <summary>The reasons of what a new service is.</summary>
    public IEnumerable<(string Field, Origin? Reason)> Of(VirtualService added) =>
    [
        ("address", reader.Parameter(document.Address)),
        ("sched", reader.Of(document.Scheduler, $"{added.Settings.Scheduler}", defaults?.Scheduler)),
    ];

    private Origin? Flags() => document.Flags is { } words
        ? words.Select(reader.Parameter).FirstOrDefault(one => one is not null)
        : OriginReader.NotStated;

    // One value of several parts: the first part that differs, and is not plain.
    private Origin? Persistence(Persistence? before, Persistence? after, IpFamily family)
    {
        if (after is null || document.Persistence is not { } written)
        {
            return OriginReader.NotStated;
        }

        uint netmask = before?.Netmask ?? Model.Persistence.DefaultNetmask(family);
        return (before?.Seconds == after.Seconds ? null : reader.OfPart("timeout", written.Timeout, $"{after.Seconds}"))
            ?? (netmask == after.Netmask ? null : reader.OfPart("netmask", written.Netmask, PersistenceReader.Text(after.Netmask, family)))
            ?? (before?.Engine == after.Engine ? null : reader.OfPart("engine", written.Engine, after.Engine ?? ""));
    }
}
