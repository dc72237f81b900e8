using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Computes the table that changes produce. Changes that the table already contains have no effect, so comparing a table with its result
/// shows which changes are missing.
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

    /// <summary>Returns the table after the changes.</summary>
    public static VirtualServerTable After(VirtualServerTable table, IEnumerable<Change> changes) => After(table, changes, out _);

    /// <summary>Returns the table after the changes.</summary>
    /// <param name="table">The table before.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="impossible">The changes that cannot be made, because their service does not exist.</param>
    public static VirtualServerTable After(VirtualServerTable table, IEnumerable<Change> changes, out ImmutableArray<Change> impossible)
    {
        var after = new ChangedTable(table);
        impossible = [.. changes.Where(change => !change.Accept(after))];
        return new VirtualServerTable(
            [.. after._services.Values.Select(service => service.ToService())], after._timeouts, after._sync);
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

    public bool Visit(DeleteService change)
    {
        _services.Remove(change.Service);
        return true;
    }

    public bool Visit(AddDestination change) =>
        _services.TryGetValue(change.Service, out MutableService? service) && service.Set(change.Added);

    public bool Visit(UpdateDestination change) =>
        _services.TryGetValue(change.Service, out MutableService? service) && service.Set(change.After);

    public bool Visit(DeleteDestination change)
    {
        _services.GetValueOrDefault(change.Service)?.Destinations.Remove(change.Deleted.Identity);
        return true;
    }

    public bool Visit(UpdateTimeouts change)
    {
        _timeouts = change.After;
        return true;
    }

    public bool Visit(StartDaemon change) => SetDaemon(change.Started.Role, change.Started);

    public bool Visit(StopDaemon change) => SetDaemon(change.Stopped.Role, null);

    public bool Visit(RestartDaemon change) => SetDaemon(change.After.Role, change.After);

    private bool SetDaemon(SyncRole role, SyncDaemon? daemon)
    {
        _sync = (_sync ?? SyncDaemons.None).With(role, daemon);
        return true;
    }

    private sealed class MutableService(VirtualService service)
    {
        private readonly ServiceIdentity _identity = service.Identity;

        public ServiceSettings Settings { get; set; } = service.Settings;

        public Dictionary<DestinationIdentity, Destination> Destinations { get; } =
            service.Destinations.ToDictionary(destination => destination.Identity);

        public bool Set(Destination destination)
        {
            Destinations[destination.Identity] = destination;
            return true;
        }

        public VirtualService ToService() => new(_identity, Settings, [.. Destinations.Values]);
    }
}
