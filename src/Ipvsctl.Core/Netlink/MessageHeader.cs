using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary><c>struct nlmsghdr</c>, in host order.</summary>
/// <param name="Length">The length of the message including this header, in bytes.</param>
/// <param name="Type">A control type (<c>NLMSG_*</c>), a family id, or a routing message type.</param>
/// <param name="Flags"><c>NLM_F_*</c>.</param>
/// <param name="Sequence">The number of a request, chosen by its sender; its answers repeat it.</param>
/// <param name="PortId">In an answer, the port of the socket that sent the request.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MessageHeader(uint Length, ushort Type, ushort Flags, uint Sequence, uint PortId)
{
    /// <summary>The size of the structure, in bytes.</summary>
    public const int Size = 16;
}
