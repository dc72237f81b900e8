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
    private readonly UniqueIdentities<DestinationIdentity> _identities = new("the destination", diagnostics);
    private readonly PersistenceReader _persistence = new(scalars, modules, new LimitRules(diagnostics));
    private readonly ServiceRules _rules = new(defaults, diagnostics);

    /// <summary>Reads a service; null if its address is invalid, because only the address identifies it.</summary>
    public VirtualService? Read(ServiceDocument document)
    {
        ServiceIdentity? identity = ReadAddress(document.Address);
        Scheduler? stated = modules.Scheduler(document.Scheduler);
        Scheduler scheduler = stated ?? defaults.Scheduler ?? Scheduler.RoundRobin;

        // The scheduler determines the allowed flags, so flags cannot be read without a valid scheduler.
        bool isKnown = stated is not null || (document.Scheduler is null && !defaults.HasInvalidScheduler);
        (SchedulerFlags flags, bool onePacket) = isKnown ? ReadFlags(document.Flags, scheduler) : default;
        Persistence? persistence = _persistence.Read(document.Persistence, identity?.Family);
        List<Destination> destinations = ReadDestinations(document, identity, persistence is not null);
        if (identity is not { } known)
        {
            return null;
        }

        var service = new VirtualService(known, new ServiceSettings(scheduler, flags, onePacket, persistence), [.. destinations]);
        _rules.Check(service, document);
        return service;
    }

    private ServiceIdentity? ReadAddress(Scalar address)
    {
        if (address.Reported)
        {
            return null;
        }

        if (ServiceIdentity.TryParse(address.Text, defaults.Port ?? 0, out ServiceIdentity identity, out string? problem))
        {
            return identity;
        }

        scalars.Report(address, problem!, $"expected {ServiceIdentity.Expected}");
        return null;
    }

    private (SchedulerFlags Flags, bool OnePacket) ReadFlags(IReadOnlyList<Scalar>? words, Scheduler scheduler)
    {
        var flags = SchedulerFlags.None;
        bool onePacket = false;
        foreach (Scalar word in words ?? [])
        {
            onePacket |= word.Text == FlagWords.OnePacket;
            if (word.Text != FlagWords.OnePacket)
            {
                flags |= scalars.Word(word, "the flag", text => FlagWords.Parse(text, scheduler), FlagWords.For(scheduler)) ?? SchedulerFlags.None;
            }
        }

        return (flags, onePacket);
    }

    private List<Destination> ReadDestinations(ServiceDocument document, ServiceIdentity? service, bool isPersistent)
    {
        IReadOnlyList<DestinationDocument> documents = document.Destinations ?? [];
        _identities.Clear(documents.Count);
        var read = new List<Destination>(documents.Count);
        foreach (DestinationDocument item in documents)
        {
            if (_destinations.Read(item, service, isPersistent) is { } destination && _identities.TryAdd(destination.Identity, item.Address))
            {
                read.Add(destination);
            }
        }

        return read;
    }
}
