namespace Ipvsctl.Model;

/// <summary>
/// Options of a scheduler (IP_VS_SVC_F_SCHED1 to 3). Only <c>sh</c> and <c>mh</c> interpret them; the kernel keeps them for every
/// scheduler (docs/kernel.md#flags).
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
