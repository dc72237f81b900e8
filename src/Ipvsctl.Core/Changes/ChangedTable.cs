using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Calculates the table that changes lead to. A change that has nothing to act on (its service is gone) changes nothing, and one that is
/// made already changes nothing either; so the changes that a table still lacks are the difference between it and this result.
/// </summary>
internal sealed class ChangedTable : IChangeVisitor<bool>
{
    private readonly Dictionary<ServiceIdentity, MutableService> _services;
    private Timeouts? _timeouts;
    private SyncDaemons? _sync;

    private ChangedTable(VirtualServerTable table)
    {
        _services = table.Services.ToDictionary(service => service.Identity, service => new MutableService(service));
        _timeouts = table.Timeouts;
        _sync = table.Sync;
    }

    /// <summary>The table after some changes.</summary>
    public static VirtualServerTable After(VirtualServerTable table, IEnumerable<Change> changes)
    {
        var after = new ChangedTable(table);
        foreach (Change change in changes)
        {
            change.Accept(after);
        }

        return new VirtualServerTable(
            [.. after._services.Select(one => one.Value.ToService(one.Key))], after._timeouts, after._sync);
    }

    public bool Visit(AddService change)
    {
        if (!_services.TryGetValue(change.Service, out MutableService? service))
        {
            return _services.TryAdd(change.Service, new MutableService(change.Added));
        }

        service.Settings = change.Added.Settings;
        return change.Added.Destinations.All(service.Set);
    }

    public bool Visit(UpdateService change)
    {
        if (!_services.TryGetValue(change.Service, out MutableService? service))
        {
            return false;
        }

        service.Settings = change.After.Settings;
        return true;
    }

    public bool Visit(DeleteService change) => _services.Remove(change.Service);

    public bool Visit(AddDestination change) => _services.TryGetValue(change.Service, out MutableService? service) && service.Set(change.Added);

    public bool Visit(UpdateDestination change) => _services.TryGetValue(change.Service, out MutableService? service) && service.Set(change.After);

    public bool Visit(DeleteDestination change) =>
        _services.TryGetValue(change.Service, out MutableService? service) && service.Destinations.Remove(change.Deleted.Identity);

    public bool Visit(UpdateTimeouts change)
    {
        _timeouts = change.After;
        return true;
    }

    public bool Visit(StartDaemon change) => Run(change.Started.Role, change.Started);

    public bool Visit(StopDaemon change) => Run(change.Stopped.Role, null);

    public bool Visit(RestartDaemon change) => Run(change.After.Role, change.After);

    private bool Run(SyncRole role, SyncDaemon? daemon)
    {
        _sync = (_sync ?? SyncDaemons.None).With(role, daemon);
        return true;
    }

    private sealed class MutableService(VirtualService service)
    {
        public ServiceSettings Settings { get; set; } = service.Settings;

        public Dictionary<DestinationIdentity, Destination> Destinations { get; } =
            service.Destinations.ToDictionary(destination => destination.Identity);

        public bool Set(Destination destination)
        {
            Destinations[destination.Identity] = destination;
            return true;
        }

        public VirtualService ToService(ServiceIdentity identity) => new(identity, Settings, [.. Destinations.Values]);
    }
}
