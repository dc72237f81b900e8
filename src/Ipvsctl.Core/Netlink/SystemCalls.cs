using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Netlink;

/// <summary>The system calls of a netlink socket, and their numbers on x86-64, arm64 and riscv64.</summary>
internal static partial class SystemCalls
{
    public const ushort AF_NETLINK = 16;
    public const int SOCK_RAW = 3;
    public const int SOCK_CLOEXEC = 0x80000;
    public const int SOL_SOCKET = 1;
    public const int SO_RCVTIMEO = 20;
    public const int SO_SNDBUFFORCE = 32;
    public const int SO_RCVBUFFORCE = 33;
    public const int SOL_NETLINK = 270;
    public const int NETLINK_CAP_ACK = 10;
    public const int NETLINK_EXT_ACK = 11;

    /// <summary>As an input flag: return the datagram's real length even if the buffer is shorter.</summary>
    public const int MSG_TRUNC = 0x20;

    /// <summary>As an input flag: do not wait for a datagram.</summary>
    public const int MSG_DONTWAIT = 0x40;

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial NetlinkSocketHandle Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "bind", SetLastError = true)]
    public static partial int Bind(NetlinkSocketHandle socket, in SocketAddress address, int length);

    [LibraryImport("libc", EntryPoint = "getsockname", SetLastError = true)]
    public static partial int GetSocketName(NetlinkSocketHandle socket, out SocketAddress address, ref int length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    public static partial int SetSocketOption(NetlinkSocketHandle socket, int level, int option, ReadOnlySpan<byte> value, int length);

    [LibraryImport("libc", EntryPoint = "sendto", SetLastError = true)]
    public static partial nint SendTo(
        NetlinkSocketHandle socket, ReadOnlySpan<byte> buffer, nint length, int flags, in SocketAddress address, int addressLength);

    [LibraryImport("libc", EntryPoint = "recvfrom", SetLastError = true)]
    public static partial nint ReceiveFrom(
        NetlinkSocketHandle socket, Span<byte> buffer, nint length, int flags, out SocketAddress address, ref int addressLength);

    /// <summary>The namespace kind for <see cref="SetNamespace"/>: a network namespace.</summary>
    public const int CLONE_NEWNET = 0x40000000;

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    public static partial int SetNamespace(SafeFileHandle descriptor, int kind);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(nint descriptor);
}
