namespace Ipvsctl.Model;

/// <summary>
/// How packets reach a destination, with the kernel's numbers (IP_VS_CONN_F_*). The kernel also stores 5 to 7, which have no meaning
/// (docs/kernel.md#forwarding). Model files accept all of them, because a table can hold them.
/// </summary>
public enum ForwardingMethod
{
    /// <summary>Masquerading, network address translation (IP_VS_CONN_F_MASQ); the only method that can rewrite the port.</summary>
    Nat = 0,

    /// <summary>Delivery on this host (IP_VS_CONN_F_LOCALNODE); the kernel does not choose it for local addresses.</summary>
    LocalNode = 1,

    /// <summary>Encapsulation in another packet (IP_VS_CONN_F_TUNNEL).</summary>
    Tunnel = 2,

    /// <summary>Direct routing: the unchanged packet, sent to the destination's link address (IP_VS_CONN_F_DROUTE).</summary>
    Direct = 3,

    /// <summary>Cache bypass, which the kernel uses itself (IP_VS_CONN_F_BYPASS).</summary>
    Bypass = 4,
}
