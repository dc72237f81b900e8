namespace Ipvsctl.Model;

/// <summary>The connections that a destination has now; not sampled.</summary>
/// <param name="Active">Established ones.</param>
/// <param name="Inactive">Those in any other state.</param>
/// <param name="Persistent">Clients that are remembered.</param>
public readonly record struct ConnectionCounts(uint Active, uint Inactive, uint Persistent)
{
    /// <summary>All of them.</summary>
    public long Total => (long)Active + Inactive + Persistent;
}
