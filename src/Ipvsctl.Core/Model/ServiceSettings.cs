namespace Ipvsctl.Model;

/// <summary>All of a virtual service that can change in place: everything but its identity and its destinations.</summary>
/// <param name="Scheduler">How a destination is chosen.</param>
/// <param name="Flags">What the scheduler is told beyond its name.</param>
/// <param name="OnePacket">Whether every packet is scheduled by itself; for UDP (IP_VS_SVC_F_ONEPACKET).</param>
/// <param name="Persistence">Whether and how clients stay with one destination; null if they do not.</param>
public sealed record ServiceSettings(Scheduler Scheduler, SchedulerFlags Flags, bool OnePacket, Persistence? Persistence)
{
    /// <summary>
    /// Whether a destination of weight 0 may be chosen all the same, and the connection then is refused. The tables of <c>sh</c> and
    /// <c>dh</c> have places for such destinations, and that of <c>mh</c> for those that had a weight before; <c>sh</c> and <c>mh</c> may be
    /// told to try others, <c>dh</c> may not (ipvs-netlink 4.4, 4.8).
    /// </summary>
    public bool ChoosesWithoutWeight => Scheduler.Name switch
    {
        "sh" or "mh" => !Flags.HasFlag(SchedulerFlags.Flag1),
        "dh" => true,
        _ => false,
    };
}
