using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads virtual services from their documents.</summary>
/// <param name="defaults">Supplies the values that a service or destination does not state.</param>
/// <param name="scalars">Reads single values.</param>
/// <param name="modules">Reads schedulers and engines.</param>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class ServiceReader(Defaults defaults, ScalarReader scalars, KernelModules modules, Diagnostics diagnostics)
{
    private readonly DestinationReader _destinations = new(defaults, scalars, diagnostics);
    private readonly UniqueIdentities<DestinationIdentity> _identities = new("destination", diagnostics);
    private readonly PersistenceReader _persistence = new(scalars, modules, new LimitRules(diagnostics));
    private readonly ServiceRules _rules = new(defaults, diagnostics);

    /// <summary>Reads a service; null if its address is invalid, because only the address identifies it.</summary>
    public VirtualService? Read(ServiceDocument document)
    {
        int unknown = scalars.Unknown;
        scalars.NoteUnknown(document.IsPartial);
        ServiceIdentity? identity = ReadAddress(document.Address);
        Scheduler? stated = modules.Scheduler(document.Scheduler);
        Scheduler scheduler = stated ?? defaults.Scheduler ?? Scheduler.RoundRobin;

        // The scheduler determines the allowed flags, so flags cannot be read without a valid scheduler.
        bool isKnown = stated is not null || (document is { Scheduler: null, IsPartial: false } && !defaults.HasInvalidScheduler);
        scalars.NoteUnknown(!isKnown);
        (SchedulerFlags flags, bool onePacket) = new FlagReader(scalars).Read(document.Flags, isKnown ? scheduler : null);
        Persistence? persistence = _persistence.Read(document.Persistence, identity?.Family);
        List<Destination> destinations = ReadDestinations(document, identity, persistence is not null);
        if (identity is not { } known)
        {
            return null;
        }

        var service = new VirtualService(known, new ServiceSettings(scheduler, flags, onePacket, persistence), [.. destinations]);
        int reported = diagnostics.Count;
        _rules.Check(service, document);
        if (scalars.Unknown > unknown)
        {
            diagnostics.DropWarnings(reported);
        }

        return service;
    }

    private ServiceIdentity? ReadAddress(Scalar address)
    {
        if (scalars.Readable(address) is null)
        {
            return null;
        }

        if (!ServiceIdentity.TryParse(address.Text, defaults.Port ?? 0, out ServiceIdentity identity, out string? problem))
        {
            scalars.Report(address, problem!, NearestAddress.ExpectService(address.Text));
            return null;
        }

        // An address without a port is known only if the default port is.
        bool isUnknown = defaults.HasInvalidPort && ServiceIdentity.TryParse(address.Text, 1, out ServiceIdentity other, out _) && other != identity;
        scalars.NoteUnknown(isUnknown);
        return isUnknown ? null : identity;
    }

    private List<Destination> ReadDestinations(ServiceDocument document, ServiceIdentity? service, bool isPersistent)
    {
        IReadOnlyList<DestinationDocument> documents = document.Destinations ?? [];
        _identities.Clear(documents.Count);
        var read = new List<Destination>(documents.Count);
        foreach (DestinationDocument item in documents)
        {
            if (_destinations.Read(item, service, isPersistent) is not { } destination)
            {
                continue;
            }

            // Which of two duplicates is meant is unknown.
            bool isFirst = _identities.TryAdd(destination.Identity, item.Address);
            scalars.NoteUnknown(!isFirst);
            if (isFirst)
            {
                read.Add(destination);
            }
        }

        return read;
    }
}
