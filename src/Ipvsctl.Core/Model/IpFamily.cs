namespace Ipvsctl.Model;

/// <summary>The two address families that IPVS balances.</summary>
public enum IpFamily
{
    /// <summary>IPv4 (AF_INET).</summary>
    V4,

    /// <summary>IPv6 (AF_INET6).</summary>
    V6,
}
