namespace Ipvsctl.Model;

/// <summary>All of a virtual service that can change in place: everything but its identity and its destinations.</summary>
/// <param name="Scheduler">How a destination is chosen.</param>
/// <param name="Flags">What the scheduler is told beyond its name.</param>
/// <param name="OnePacket">Whether every packet is scheduled by itself; for UDP (IP_VS_SVC_F_ONEPACKET).</param>
/// <param name="Persistence">Whether and how clients stay with one destination; null if they do not.</param>
public sealed record ServiceSettings(Scheduler Scheduler, SchedulerFlags Flags, bool OnePacket, Persistence? Persistence)
{
    /// <summary>
    /// Whether the scheduler may choose a destination of weight 0 and refuse the connection. The hash tables of <c>sh</c> and <c>dh</c>
    /// contain such destinations, and that of <c>mh</c> those that had a weight before. A fallback flag lets <c>sh</c> and <c>mh</c> try
    /// other destinations; <c>dh</c> has no such flag (docs/kernel.md#weight-0).
    /// </summary>
    public bool ChoosesWithoutWeight => Scheduler.Name switch
    {
        "sh" or "mh" => !Flags.HasFlag(SchedulerFlags.Flag1),
        "dh" => true,
        _ => false,
    };
}
