namespace Ipvsctl.Model;

/// <summary>
/// The transport protocols that IPVS balances, numbered as IP does (IPPROTO_*). The kernel checks nothing here, so a table may hold other
/// numbers that another tool left; they are kept as they are.
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
