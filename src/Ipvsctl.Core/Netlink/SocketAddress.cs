using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary><c>struct sockaddr_nl</c>.</summary>
/// <param name="Family"><c>AF_NETLINK</c>.</param>
/// <param name="Pad">Always zero.</param>
/// <param name="PortId">The port: 0 is the kernel; in a bind, 0 lets the kernel choose.</param>
/// <param name="Groups">Multicast groups; IPVS has none.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SocketAddress(ushort Family, ushort Pad, uint PortId, uint Groups)
{
    /// <summary>The size of the structure, in bytes.</summary>
    public const int Size = 12;
}
