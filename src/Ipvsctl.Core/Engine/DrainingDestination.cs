using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>A destination that still has connections.</summary>
/// <param name="Path">The destination.</param>
/// <param name="Connections">Its connections.</param>
public sealed record DrainingDestination(DestinationPath Path, ConnectionCounts Connections)
{
    /// <summary>Describes the destination and its connections.</summary>
    public override string ToString() =>
        $"{Path} has {Connections.Active} active, {Connections.Inactive} inactive, {Connections.Persistent} persistent";
}
