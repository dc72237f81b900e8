namespace Ipvsctl.Model;

/// <summary>Everything of a virtual service that can change in place: all but its identity and its destinations.</summary>
/// <param name="Scheduler">How a destination is chosen.</param>
/// <param name="Flags">The scheduler's flags.</param>
/// <param name="OnePacket">Whether every packet is scheduled by itself; for UDP (IP_VS_SVC_F_ONEPACKET).</param>
/// <param name="Persistence">How clients stay with one destination; null if they do not.</param>
/// <exception cref="ArgumentException">The scheduler has no name, or a flag is not one of the kernel's three.</exception>
public sealed record ServiceSettings(Scheduler Scheduler, SchedulerFlags Flags, bool OnePacket, Persistence? Persistence)
{
    private const SchedulerFlags AllFlags = SchedulerFlags.Flag1 | SchedulerFlags.Flag2 | SchedulerFlags.Flag3;

    /// <summary>How a destination is chosen.</summary>
    public Scheduler Scheduler { get; init => field = Checked(value); } = Checked(Scheduler);

    /// <summary>The scheduler's flags.</summary>
    public SchedulerFlags Flags { get; init => field = Checked(value); } = Checked(Flags);

    /// <summary>
    /// Whether the scheduler may choose a destination of weight 0, so that the connection is refused. The tables of <c>sh</c> and <c>dh</c>
    /// have places for such destinations, and that of <c>mh</c> for those that had a weight before. A fallback flag makes <c>sh</c> and
    /// <c>mh</c> try others; <c>dh</c> has none (docs/kernel.md#hash-tables, docs/kernel.md#weight-0).
    /// </summary>
    public bool CanChooseWeightZero => Scheduler.Name switch
    {
        "sh" or "mh" => !Flags.HasFlag(SchedulerFlags.Flag1),
        "dh" => true,
        _ => false,
    };

    /// <summary>The attributes that a newer kernel reported and this version does not know.</summary>
    internal UnknownAttributes Unknown { get; init; }

    private static Scheduler Checked(Scheduler scheduler)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheduler.Name, nameof(scheduler));
        return scheduler;
    }

    private static SchedulerFlags Checked(SchedulerFlags flags)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(flags & ~AllFlags, SchedulerFlags.None, nameof(flags));
        return flags;
    }
}
