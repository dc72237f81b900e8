namespace Ipvsctl.Model;

/// <summary>The settings of a virtual service that can change in place: everything except its identity and its destinations.</summary>
/// <param name="Scheduler">How the service chooses a destination.</param>
/// <param name="Flags">The scheduler's flags.</param>
/// <param name="OnePacket">Whether to schedule each packet separately; for UDP and firewall marks (IP_VS_SVC_F_ONEPACKET).</param>
/// <param name="Persistence">How clients keep their destination; null if they do not.</param>
/// <exception cref="ArgumentException">The scheduler has no name, or a flag is unknown.</exception>
public sealed record ServiceSettings(Scheduler Scheduler, SchedulerFlags Flags, bool OnePacket, Persistence? Persistence)
{
    private const SchedulerFlags AllFlags = SchedulerFlags.Flag1 | SchedulerFlags.Flag2 | SchedulerFlags.Flag3;

    /// <summary>How the service chooses a destination.</summary>
    public Scheduler Scheduler { get; init => field = Checked(value); } = Checked(Scheduler);

    /// <summary>The scheduler's flags.</summary>
    public SchedulerFlags Flags { get; init => field = Checked(value); } = Checked(Flags);

    /// <summary>
    /// Whether the scheduler can choose a destination of weight 0, so that the kernel refuses the connection. The tables of <c>sh</c> and
    /// <c>dh</c> contain such destinations; the table of <c>mh</c> contains those that had a weight before. With a fallback flag, <c>sh</c>
    /// and <c>mh</c> try another destination; <c>dh</c> has no such flag (docs/kernel.md#hash-tables, docs/kernel.md#weight-0).
    /// </summary>
    public bool CanChooseWeightZero => Scheduler.Name switch
    {
        "sh" or "mh" => !Flags.HasFlag(SchedulerFlags.Flag1),
        "dh" => true,
        _ => false,
    };

    /// <summary>Whether the choice depends on the order in which destinations were added (docs/kernel.md#hash-tables).</summary>
    public bool DependsOnOrder => Scheduler.Name is "sh" or "dh";

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
