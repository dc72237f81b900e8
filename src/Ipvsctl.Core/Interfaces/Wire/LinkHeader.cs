using System.Runtime.InteropServices;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>The header of a message about an interface (<c>struct ifinfomsg</c>).</summary>
/// <param name="Family">AF_UNSPEC.</param>
/// <param name="Type">ARPHRD_*: 1 Ethernet, 772 loopback.</param>
/// <param name="Index">The index of the interface.</param>
/// <param name="Flags">IFF_*: 1 up, 8 loopback.</param>
/// <param name="Change">The flags that a request changes.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LinkHeader(byte Family, ushort Type, int Index, uint Flags, uint Change);
