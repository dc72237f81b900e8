namespace Ipvsctl.Netlink;

/// <summary>Messages and attributes start at multiples of four bytes (<c>NLMSG_ALIGN</c>, <c>NLA_ALIGN</c>).</summary>
internal static class NetlinkAlignment
{
    /// <summary>The alignment in bytes.</summary>
    public const int Size = 4;

    /// <summary>Rounds a length up to the next multiple of it.</summary>
    public static int Align(int length) => (length + Size - 1) & ~(Size - 1);
}
