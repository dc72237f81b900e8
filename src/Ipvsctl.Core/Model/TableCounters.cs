namespace Ipvsctl.Model;

/// <summary>The counters of a table. They are not part of the table, so comparing tables ignores them.</summary>
/// <param name="services">The counters of each service.</param>
public sealed class TableCounters(IReadOnlyDictionary<ServiceIdentity, ServiceCounters> services)
{
    /// <summary>No counters.</summary>
    public static TableCounters Empty { get; } = new(new Dictionary<ServiceIdentity, ServiceCounters>());

    /// <summary>Finds the counters of a service; null if the observation does not include it.</summary>
    public ServiceCounters? Find(ServiceIdentity service) => services.GetValueOrDefault(service);

    /// <summary>Finds the counters of a destination; null if the observation does not include it.</summary>
    public DestinationCounters? Find(ServiceIdentity service, DestinationIdentity destination) => Find(service)?.Find(destination);

    /// <summary>Counts the connections of a destination; 0 if the observation does not include it.</summary>
    public ConnectionCounts Connections(ServiceIdentity service, DestinationIdentity destination) =>
        Find(service, destination)?.Connections ?? default;
}
