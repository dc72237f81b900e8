namespace Ipvsctl.Model;

/// <summary>The state of a director at one time: its table and its counters.</summary>
/// <param name="Table">The table.</param>
/// <param name="Counters">The counters of its services and destinations.</param>
/// <param name="Time">When the read started.</param>
public sealed record Observation(VirtualServerTable Table, TableCounters Counters, DateTimeOffset Time);
