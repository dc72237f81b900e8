using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Netlink;

/// <summary><c>struct nlmsgerr</c>: the number and the header of the request, which is all of it if the message is capped.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ErrorHead(int Error, MessageHeader Request)
{
    /// <summary>The size of the structure, in bytes.</summary>
    public const int Size = sizeof(int) + MessageHeader.Size;
}
