namespace Ipvsctl.Model;

/// <summary>
/// The transport protocols that IPVS balances, with their IP numbers (IPPROTO_*). The kernel does not check the number, so a table may
/// hold others that another tool set; ipvsctl keeps them (docs/kernel.md#services).
/// </summary>
public enum Protocol : ushort
{
    /// <summary>TCP (IPPROTO_TCP).</summary>
    Tcp = 6,

    /// <summary>UDP (IPPROTO_UDP).</summary>
    Udp = 17,

    /// <summary>SCTP (IPPROTO_SCTP).</summary>
    Sctp = 132,
}
