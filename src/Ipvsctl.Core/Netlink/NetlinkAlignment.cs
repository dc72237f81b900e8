namespace Ipvsctl.Netlink;

/// <summary>Messages and attributes start at multiples of four bytes (<c>NLMSG_ALIGN</c>, <c>NLA_ALIGN</c>).</summary>
internal static class NetlinkAlignment
{
    /// <summary>Rounds a length up to the next multiple of four.</summary>
    public static int Align(int length) => (length + 3) & ~3;
}
