namespace Ipvsctl.Model;

/// <summary>What a director reads from the kernel: its table with the counters of one moment.</summary>
/// <param name="Table">The table.</param>
/// <param name="Counters">The counters of its services and destinations.</param>
/// <param name="Time">When the reading began.</param>
public sealed record Observation(VirtualServerTable Table, TableCounters Counters, DateTimeOffset Time);
