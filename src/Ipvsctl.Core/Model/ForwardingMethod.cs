namespace Ipvsctl.Model;

/// <summary>
/// How packets reach a destination, with the kernel's numbers (IP_VS_CONN_F_*). The kernel also keeps 5 to 7, which mean nothing
/// (docs/kernel.md#forwarding). A table may hold them; a model file cannot ask for them.
/// </summary>
public enum ForwardingMethod
{
    /// <summary>Masquerading, network address translation (IP_VS_CONN_F_MASQ); the one method that rewrites the port.</summary>
    Nat = 0,

    /// <summary>Delivery on this host (IP_VS_CONN_F_LOCALNODE). A model file cannot ask for it.</summary>
    LocalNode = 1,

    /// <summary>The packet travels inside another (IP_VS_CONN_F_TUNNEL).</summary>
    Tunnel = 2,

    /// <summary>The packet goes out as it is, with the destination's link address (IP_VS_CONN_F_DROUTE).</summary>
    Direct = 3,

    /// <summary>Cache bypass, the kernel's own (IP_VS_CONN_F_BYPASS). A model file cannot ask for it.</summary>
    Bypass = 4,
}
