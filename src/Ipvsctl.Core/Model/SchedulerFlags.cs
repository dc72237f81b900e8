namespace Ipvsctl.Model;

/// <summary>
/// Options of a scheduler (IP_VS_SVC_F_SCHED1 to 3). Only <c>sh</c> and <c>mh</c> use them; the kernel stores them for every scheduler
/// (docs/kernel.md#flags).
/// </summary>
[Flags]
public enum SchedulerFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>sh-fallback, mh-fallback: if the hashed destination is unavailable, try others (IP_VS_SVC_F_SCHED1).</summary>
    Flag1 = 1,

    /// <summary>sh-port, mh-port: hash the client's port, too (IP_VS_SVC_F_SCHED2).</summary>
    Flag2 = 2,

    /// <summary>No scheduler up to Linux 7.2 uses it (IP_VS_SVC_F_SCHED3).</summary>
    Flag3 = 4,
}
