using System.Runtime.InteropServices;

namespace Ipvsctl.Interfaces.Wire;

/// <summary><c>struct ifinfomsg</c>.</summary>
/// <param name="Family">AF_UNSPEC.</param>
/// <param name="Type">ARPHRD_*: 1 Ethernet, 772 loopback.</param>
/// <param name="Index">The interface's number.</param>
/// <param name="Flags">IFF_*: 1 up, 8 loopback.</param>
/// <param name="Change">Which flags a request changes.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LinkHeader(byte Family, ushort Type, int Index, uint Flags, uint Change);
