namespace Ipvsctl.Model;

/// <summary>
/// What a scheduler is told beyond its name (IP_VS_SVC_F_SCHED1 to 3). Only <c>sh</c> and <c>mh</c> give them a meaning; the kernel
/// keeps them for every scheduler.
/// </summary>
[Flags]
public enum SchedulerFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>sh-fallback, mh-fallback: where the hashed destination is not available, try others.</summary>
    Flag1 = 1,

    /// <summary>sh-port, mh-port: the client's port is hashed too.</summary>
    Flag2 = 2,

    /// <summary>Of no meaning to any scheduler up to kernel 7.2.</summary>
    Flag3 = 4,
}
