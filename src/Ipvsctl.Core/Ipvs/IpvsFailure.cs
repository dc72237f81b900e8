namespace Ipvsctl.Ipvs;

/// <summary>The kinds of failures of an operation on the kernel's IPVS.</summary>
public enum IpvsFailure
{
    /// <summary>IPVS is unavailable or access is denied: no module, no permission, or no such network namespace.</summary>
    Unreachable,

    /// <summary>The table could not be read.</summary>
    Query,

    /// <summary>A change failed: the kernel refused it, or its answer was lost or invalid.</summary>
    Change,
}
