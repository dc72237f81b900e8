namespace Ipvsctl.Model;

/// <summary>What was counted when a table was observed; beside the table, never inside, for it takes no part in comparison.</summary>
public sealed class TableCounters
{
    private readonly Dictionary<ServiceIdentity, Statistics> _services = [];
    private readonly Dictionary<(ServiceIdentity, DestinationIdentity), (ConnectionCounts, Statistics)> _destinations = [];

    /// <summary>The statistics of a service; null if it was not there.</summary>
    public Statistics? Find(ServiceIdentity service) => _services.GetValueOrDefault(service);

    /// <summary>The connections of a destination; none if it was not there.</summary>
    public ConnectionCounts Connections(ServiceIdentity service, DestinationIdentity destination) =>
        _destinations.GetValueOrDefault((service, destination)).Item1;

    /// <summary>The statistics of a destination; null if it was not there.</summary>
    public Statistics? Find(ServiceIdentity service, DestinationIdentity destination) =>
        _destinations.GetValueOrDefault((service, destination)).Item2;

    /// <summary>Notes what a service counted.</summary>
    internal void Add(ServiceIdentity service, Statistics statistics) => _services[service] = statistics;

    /// <summary>Notes what a destination counted.</summary>
    internal void Add(ServiceIdentity service, DestinationIdentity destination, ConnectionCounts connections, Statistics statistics) =>
        _destinations[(service, destination)] = (connections, statistics);
}
