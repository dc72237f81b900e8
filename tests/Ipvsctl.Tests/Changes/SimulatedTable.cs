using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>A table that does single steps as the kernel does them, and refuses what the kernel refuses.</summary>
internal sealed class SimulatedTable
{
    private readonly Dictionary<ServiceIdentity, (ServiceSettings Settings, Dictionary<DestinationIdentity, Destination> Destinations)> _services;
    private readonly Dictionary<SyncRole, SyncDaemon> _daemons;
    private Timeouts _timeouts;

    /// <summary>A table as it is.</summary>
    public SimulatedTable(VirtualServerTable table)
    {
        _services = table.Services.ToDictionary(
            service => service.Identity, service => (service.Settings, service.Destinations.ToDictionary(destination => destination.Identity)));
        _daemons = new[] { table.Sync!.Master, table.Sync.Backup }.OfType<SyncDaemon>().ToDictionary(daemon => daemon.Role);
        _timeouts = table.Timeouts!;
    }

    /// <summary>The table as it is now.</summary>
    public VirtualServerTable Table => new(
        [.. _services.Select(one => new VirtualService(one.Key, one.Value.Settings, [.. one.Value.Destinations.Values]))],
        _timeouts,
        new SyncDaemons(_daemons.GetValueOrDefault(SyncRole.Master), _daemons.GetValueOrDefault(SyncRole.Backup)));

    /// <summary>Does one step.</summary>
    /// <exception cref="InvalidOperationException">The kernel would refuse it, or it does not start from what is there.</exception>
    public void Do(Change step)
    {
        bool done = step switch
        {
            AddService change => change.Added.Destinations.IsEmpty && _services.TryAdd(change.Service, (change.Added.Settings, [])),
            UpdateService change => Update(change),
            DeleteService change => _services.Remove(change.Service),
            AddDestination change => MayJoin(change) && Destinations(change).TryAdd(change.Added.Identity, change.Added),
            UpdateDestination change => Update(change),
            DeleteDestination change => Destinations(change).Remove(change.Deleted.Identity),
            UpdateTimeouts change => Update(change),
            StartDaemon change => !Table.Services.Any(service => service.HasMixedFamilies) && _daemons.TryAdd(change.Started.Role, change.Started),
            StopDaemon change => _daemons.Remove(change.Stopped.Role),
            _ => false,
        };
        if (!done)
        {
            throw new InvalidOperationException($"refused: {step}");
        }
    }

    private bool MayJoin(AddDestination change) => _daemons.Count == 0 || change.Added.Identity.Address.Family == change.Service.Family;

    private bool Update(UpdateService change)
    {
        bool done = _services.TryGetValue(change.Service, out var service) && service.Settings == change.Before.Settings;
        if (done)
        {
            _services[change.Service] = (change.After.Settings, service.Destinations);
        }

        return done;
    }

    private bool Update(UpdateDestination change)
    {
        bool done = Destinations(change).TryGetValue(change.After.Identity, out Destination? current) && current == change.Before;
        if (done)
        {
            Destinations(change)[change.After.Identity] = change.After;
        }

        return done;
    }

    private bool Update(UpdateTimeouts change)
    {
        bool done = _timeouts == change.Before;
        _timeouts = change.After;
        return done;
    }

    private Dictionary<DestinationIdentity, Destination> Destinations(ServiceChange change) => _services.TryGetValue(change.Service, out var service)
        ? service.Destinations
        : throw new InvalidOperationException($"refused, for there is no such service: {change}");
}
