namespace Ipvsctl.Model;

/// <summary>The counters of a table, kept beside it: they take no part in comparison.</summary>
/// <param name="services">The counters of each service.</param>
public sealed class TableCounters(IReadOnlyDictionary<ServiceIdentity, ServiceCounters> services)
{
    /// <summary>No counters.</summary>
    public static TableCounters Empty { get; } = new(new Dictionary<ServiceIdentity, ServiceCounters>());

    /// <summary>Finds the counters of a service; null if it was not observed.</summary>
    public ServiceCounters? Find(ServiceIdentity service) => services.GetValueOrDefault(service);

    /// <summary>Finds the counters of a destination; null if it was not observed.</summary>
    public DestinationCounters? Find(ServiceIdentity service, DestinationIdentity destination) => Find(service)?.Find(destination);

    /// <summary>The connections of a destination; none if it was not observed.</summary>
    public ConnectionCounts Connections(ServiceIdentity service, DestinationIdentity destination) =>
        Find(service, destination)?.Connections ?? default;
}
