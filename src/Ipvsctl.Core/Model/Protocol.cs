namespace Ipvsctl.Model;

/// <summary>
/// The transport protocols that IPVS balances, with their IP numbers (IPPROTO_*). The kernel checks nothing here, so a table may hold
/// other numbers, set by another tool; they are kept as they are (docs/kernel.md#services).
/// </summary>
public enum Protocol : ushort
{
    /// <summary>TCP.</summary>
    Tcp = 6,

    /// <summary>UDP.</summary>
    Udp = 17,

    /// <summary>SCTP.</summary>
    Sctp = 132,
}
