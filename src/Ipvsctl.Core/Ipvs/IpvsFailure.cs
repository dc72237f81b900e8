namespace Ipvsctl.Ipvs;

/// <summary>The ways in which an operation on the kernel's IPVS fails.</summary>
public enum IpvsFailure
{
    /// <summary>IPVS is unavailable or access is denied: no module, no permission, no such network namespace.</summary>
    Unreachable,

    /// <summary>The table could not be read.</summary>
    Query,

    /// <summary>The kernel refused a change, and did nothing of it.</summary>
    Change,
}
