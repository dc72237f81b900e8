namespace Ipvsctl.Netlink;

/// <summary>Aligns messages and attributes to multiples of four bytes (<c>NLMSG_ALIGN</c>, <c>NLA_ALIGN</c>).</summary>
internal static class NetlinkAlignment
{
    /// <summary>The alignment, in bytes.</summary>
    public const int Size = 4;

    /// <summary>Rounds a length up to a multiple of <see cref="Size"/>.</summary>
    public static int Align(int length) => (length + Size - 1) & ~(Size - 1);
}
