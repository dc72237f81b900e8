namespace Ipvsctl.Model;

/// <summary>All of a virtual service that can change in place: everything but its identity and its destinations.</summary>
/// <param name="Scheduler">How a destination is chosen.</param>
/// <param name="Flags">What the scheduler is told beyond its name.</param>
/// <param name="OnePacket">Whether every packet is scheduled by itself; for UDP (IP_VS_SVC_F_ONEPACKET).</param>
/// <param name="Persistence">Whether and how clients stay with one destination; null if they do not.</param>
public sealed record ServiceSettings(Scheduler Scheduler, SchedulerFlags Flags, bool OnePacket, Persistence? Persistence);
