namespace Ipvsctl.Model;

/// <summary>The counters of one destination.</summary>
/// <param name="Identity">The destination.</param>
/// <param name="Connections">The connections that it has now.</param>
/// <param name="Statistics">What has passed through it.</param>
public sealed record DestinationCounters(DestinationIdentity Identity, ConnectionCounts Connections, Statistics Statistics);
