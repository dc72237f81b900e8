using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>All virtual services of one director, in the order of their identities.</summary>
public sealed class VirtualServerTable
{
    private readonly Dictionary<ServiceIdentity, VirtualService> _byIdentity;

    /// <summary>A table; the order of <paramref name="services"/> does not matter, their identities differ.</summary>
    public VirtualServerTable(IEnumerable<VirtualService> services)
    {
        Services = [.. services.OrderBy(service => service.Identity)];
        _byIdentity = Services.ToDictionary(service => service.Identity);
    }

    /// <summary>The table without services.</summary>
    public static VirtualServerTable Empty { get; } = new([]);

    /// <summary>The services in the order of their identities.</summary>
    public ImmutableArray<VirtualService> Services { get; }

    /// <summary>The service of an identity; null if there is none.</summary>
    public VirtualService? Find(ServiceIdentity identity) => _byIdentity.GetValueOrDefault(identity);
}
