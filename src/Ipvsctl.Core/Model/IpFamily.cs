namespace Ipvsctl.Model;

/// <summary>The two address families that IPVS balances.</summary>
public enum IpFamily
{
    /// <summary>IPv4.</summary>
    V4,

    /// <summary>IPv6.</summary>
    V6,
}
