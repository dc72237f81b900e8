namespace Ipvsctl.Interfaces.Wire;

/// <summary>The numbers of <c>linux/rtnetlink.h</c>, <c>if_link.h</c> and <c>if_addr.h</c>, each under the kernel's own name.</summary>
internal static class RouteUapi
{
    public const byte AF_INET = 2;
    public const byte AF_INET6 = 10;

    public const ushort RTM_NEWLINK = 16;
    public const ushort RTM_GETLINK = 18;
    public const ushort RTM_NEWADDR = 20;
    public const ushort RTM_GETADDR = 22;

    public const ushort IFLA_IFNAME = 3;
    public const ushort IFLA_MTU = 4;
    public const ushort IFLA_OPERSTATE = 16;
    public const ushort IFLA_IFALIAS = 20;
    public const ushort IFLA_EXT_MASK = 29;

    /// <summary>Omits the statistics of each address family from the answer about a link: a third of its size.</summary>
    public const uint RTEXT_FILTER_SKIP_STATS = 8;

    public const ushort IFA_ADDRESS = 1;
    public const ushort IFA_LOCAL = 2;
    public const ushort IFA_LABEL = 3;
    public const ushort IFA_BROADCAST = 4;
    public const ushort IFA_FLAGS = 8;

    // Flags of an address. For IPv6, the first one means temporary.
    public const uint IFA_F_SECONDARY = 0x01;
    public const uint IFA_F_DADFAILED = 0x08;
    public const uint IFA_F_DEPRECATED = 0x20;
    public const uint IFA_F_TENTATIVE = 0x40;

    // Scopes of an address.
    public const byte RT_SCOPE_LINK = 253;
}
