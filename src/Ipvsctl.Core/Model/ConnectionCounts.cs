namespace Ipvsctl.Model;

/// <summary>The connections that a destination has now; exact, not sampled.</summary>
/// <param name="Active">Established connections.</param>
/// <param name="Inactive">Connections in any other state.</param>
/// <param name="Persistent">Clients that persistence remembers.</param>
public readonly record struct ConnectionCounts(uint Active, uint Inactive, uint Persistent)
{
    /// <summary>The sum of all three.</summary>
    public long Total => (long)Active + Inactive + Persistent;
}
