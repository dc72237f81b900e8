using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>All virtual services of one director, in the order of their identities.</summary>
public sealed class VirtualServerTable
{
    private readonly Dictionary<ServiceIdentity, VirtualService> _byIdentity;

    /// <summary>A table; the order of <paramref name="services"/> does not matter, their identities differ.</summary>
    /// <param name="services">The services.</param>
    /// <param name="timeouts">The timeouts; null leaves them alone.</param>
    /// <param name="sync">The synchronisation daemons; null leaves them alone.</param>
    public VirtualServerTable(IEnumerable<VirtualService> services, Timeouts? timeouts = null, SyncDaemons? sync = null)
    {
        Timeouts = timeouts;
        Sync = sync;
        Services = Sorted.ByIdentity(services, static service => service.Identity);
        _byIdentity = Services.ToDictionary(service => service.Identity);
    }

    /// <summary>The table without services.</summary>
    public static VirtualServerTable Empty { get; } = new([]);

    /// <summary>The services in the order of their identities.</summary>
    public ImmutableArray<VirtualService> Services { get; }

    /// <summary>The timeouts; null if they are not part of this table.</summary>
    public Timeouts? Timeouts { get; }

    /// <summary>The synchronisation daemons; null if they are not part of this table.</summary>
    public SyncDaemons? Sync { get; }

    /// <summary>The table with no more services than those of some identities.</summary>
    public VirtualServerTable Only(IReadOnlySet<ServiceIdentity> identities) =>
        new(Services.Where(service => identities.Contains(service.Identity)), Timeouts, Sync);

    /// <summary>The service of an identity; null if there is none.</summary>
    public VirtualService? Find(ServiceIdentity identity) => _byIdentity.GetValueOrDefault(identity);
}
