namespace Ipvsctl.Model;

/// <summary>The two families of addresses that IPVS knows.</summary>
public enum IpFamily
{
    /// <summary>IPv4.</summary>
    V4,

    /// <summary>IPv6.</summary>
    V6,
}
