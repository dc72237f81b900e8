using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Finds the sources of the values of one service.</summary>
/// <param name="reader">Explains single values.</param>
/// <param name="document">The service as written in the file.</param>
/// <param name="defaults">The defaults section as written in the file; null for none.</param>
internal sealed class ServiceOrigins(OriginReader reader, ServiceDocument document, DefaultsDocument? defaults)
{
    /// <summary>Returns the source of a changed value; null if the file states it literally.</summary>
    public Origin? Explain(FieldChange field, UpdateService change) => field.Field switch
    {
        Field.Flags => Flags(),
        Field.Persistence => Persistence(change.Before.Settings.Persistence, change.After.Settings.Persistence, change.Service.Family),
        _ => reader.Explain(field, document, defaults),
    };

    /// <summary>Returns the sources of the values of an added service.</summary>
    public IEnumerable<NamedOrigin> Explain(VirtualService added) => NamedOrigin.List(
        ("address", reader.Parameter(document.Address)),
        ("sched", reader.Explain(document.Scheduler, $"{added.Settings.Scheduler}", defaults?.Scheduler)));

    // Explains the first word that has a parameter.
    private Origin? Flags()
    {
        foreach (Scalar word in document.Flags ?? [])
        {
            if (reader.Parameter(word) is { } origin)
            {
                return origin;
            }
        }

        return document.Flags is null ? OriginReader.NotStated : null;
    }

    // Explains the first part that changes and is not written literally.
    private Origin? Persistence(Persistence? before, Persistence? after, IpFamily family)
    {
        if (after is null || document.Persistence is not { } written)
        {
            return OriginReader.NotStated;
        }

        uint netmask = before?.Netmask ?? Model.Persistence.DefaultNetmask(family);
        return (before?.Seconds == after.Seconds ? null : reader.ExplainPart("timeout", written.Timeout, $"{after.Seconds}"))
            ?? (netmask == after.Netmask ? null : reader.ExplainPart("netmask", written.Netmask, Netmask.ToText(after.Netmask, family)))
            ?? (before?.Engine == after.Engine ? null : reader.ExplainPart("engine", written.Engine, after.Engine ?? ""));
    }
}
