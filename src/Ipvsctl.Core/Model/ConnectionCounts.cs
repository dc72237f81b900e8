namespace Ipvsctl.Model;

/// <summary>The current connections of a destination. They are exact; the kernel does not sample them.</summary>
/// <param name="Active">Established connections (IPVS_DEST_ATTR_ACTIVE_CONNS).</param>
/// <param name="Inactive">Connections in any other state (IPVS_DEST_ATTR_INACT_CONNS).</param>
/// <param name="Persistent">Clients that persistence remembers (IPVS_DEST_ATTR_PERSIST_CONNS).</param>
public readonly record struct ConnectionCounts(uint Active, uint Inactive, uint Persistent)
{
    /// <summary>The sum of the three counts.</summary>
    public long Total => (long)Active + Inactive + Persistent;
}
