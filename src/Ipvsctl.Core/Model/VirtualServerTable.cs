using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>All virtual services of one director, with its timeouts and synchronization daemons. Compared by value.</summary>
public sealed record VirtualServerTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="services">The services, in any order.</param>
    /// <param name="timeouts">The timeouts; null if they are not part of the table, so that applying it leaves them alone.</param>
    /// <param name="sync">The synchronization daemons; null if they are not part of the table.</param>
    /// <exception cref="ArgumentException">Two services have the same identity, or the list is uninitialized.</exception>
    public VirtualServerTable(ImmutableArray<VirtualService> services, Timeouts? timeouts = null, SyncDaemons? sync = null)
    {
        Services = services;
        Timeouts = timeouts;
        Sync = sync;
    }

    /// <summary>A table without services, timeouts and daemons.</summary>
    public static VirtualServerTable Empty { get; } = new([]);

    /// <summary>The services, sorted by identity. The setter sorts its value.</summary>
    /// <exception cref="ArgumentException">Two services have the same identity, or the list is uninitialized.</exception>
    public ImmutableArray<VirtualService> Services
    {
        get;
        init => field = Sorted.ByIdentity(value, static service => service.Identity);
    }

    /// <summary>The timeouts; null if they are not part of this table.</summary>
    public Timeouts? Timeouts { get; init; }

    /// <summary>The synchronization daemons; null if they are not part of this table.</summary>
    public SyncDaemons? Sync { get; init; }

    /// <summary>Returns the table with only the given services; timeouts and daemons stay.</summary>
    public VirtualServerTable Only(IReadOnlySet<ServiceIdentity> identities) =>
        this with { Services = Services.RemoveAll(service => !identities.Contains(service.Identity)) };

    /// <summary>Finds the service with an identity; null if there is none.</summary>
    public VirtualService? Find(ServiceIdentity identity)
    {
        int index = Services.AsSpan().BinarySearch(new ByIdentity(identity));
        return index < 0 ? null : Services[index];
    }

    /// <inheritdoc />
    public bool Equals(VirtualServerTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Timeouts == other.Timeouts
            && Sync == other.Sync
            && Services.AsSpan().SequenceEqual(other.Services.AsSpan()));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Timeouts, Sync, Services.Length);

    private readonly struct ByIdentity(ServiceIdentity identity) : IComparable<VirtualService>
    {
        public int CompareTo(VirtualService? other) => other is null ? 1 : identity.CompareTo(other.Identity);
    }
}
