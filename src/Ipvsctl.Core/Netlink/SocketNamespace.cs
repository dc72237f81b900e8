using System.Globalization;
using System.Runtime.InteropServices;
using Ipvsctl.Posix;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Netlink;

/// <summary>Identifies the network namespace of a socket. It asks the socket, so it needs no /proc.</summary>
internal static partial class SocketNamespace
{
    private const int EPERM = 1;
    private const int EINVAL = 22;
    private const int ENOTTY = 25;
    private const int ENOSYS = 38;

    // Since Linux 4.10: returns a descriptor of the socket's network namespace. Needs CAP_NET_ADMIN.
    private const nuint SIOCGSKNS = 0x894c;

    // Since Linux 5.14: a number that no other namespace has had since the machine started.
    private const int SO_NETNS_COOKIE = 71;

    /// <summary>
    /// Returns the namespace's inode number, which /proc shows as <c>net:[4026531840]</c>, or "cookie-N" from a kernel that is built
    /// without namespaces. Empty if the kernel tells neither.
    /// </summary>
    /// <exception cref="IOException">The kernel could tell it, but the call failed. HResult is the error number.</exception>
    public static string Identify(NetlinkSocketHandle socket)
    {
        int descriptor = FileCalls.Repeat(() => Control(socket, SIOCGSKNS, 0), out int error);
        if (descriptor >= 0)
        {
            using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
            return FileStatus.TryRead(handle, out FileStatus status)
                ? status.Inode.ToString(CultureInfo.InvariantCulture)
                : throw Failure(Marshal.GetLastPInvokeError());
        }

        // A cookie names the lock only where every program gets this error. After any other error, another program may get the inode.
        return error switch
        {
            EINVAL => Cookie(socket),
            EPERM or ENOTTY or ENOSYS => "",
            _ => throw Failure(error),
        };
    }

    private static string Cookie(NetlinkSocketHandle socket)
    {
        int size = sizeof(ulong);
        return GetSocketOption(socket, SystemCalls.SOL_SOCKET, SO_NETNS_COOKIE, out ulong cookie, ref size) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"cookie-{cookie}")
            : "";
    }

    private static IOException Failure(int error) => new(Marshal.GetPInvokeErrorMessage(error), error);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(NetlinkSocketHandle socket, nuint request, nint argument);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    private static partial int GetSocketOption(NetlinkSocketHandle socket, int level, int option, out ulong value, ref int length);
}
