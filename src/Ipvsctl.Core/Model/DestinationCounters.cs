namespace Ipvsctl.Model;

/// <summary>The counters of one destination.</summary>
/// <param name="Identity">The destination.</param>
/// <param name="Connections">Its current connections.</param>
/// <param name="Statistics">Its traffic since it was added.</param>
public sealed record DestinationCounters(DestinationIdentity Identity, ConnectionCounts Connections, Statistics Statistics);
