using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink.Generic;

/// <summary><c>struct genlmsghdr</c>.</summary>
/// <param name="Command">The family's command, in requests and in answers.</param>
/// <param name="Version">The family's version; the kernel ignores it.</param>
/// <param name="Reserved">Always zero.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GenericHeader(byte Command, byte Version = 1, ushort Reserved = 0);
