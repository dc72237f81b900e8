using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Netlink;

/// <summary>A network namespace by the name that <c>ip netns</c> gave it, or by a path such as <c>/proc/1234/ns/net</c>.</summary>
internal static class NetworkNamespace
{
    private const string Folder = "/run/netns";

    /// <summary>Moves the calling thread there; sockets that it opens from now on belong to that namespace.</summary>
    /// <exception cref="NetlinkException">There is no such namespace, or it may not be entered.</exception>
    public static void Enter(string nameOrPath)
    {
        string path = nameOrPath.Contains('/') ? nameOrPath : Path.Combine(Folder, nameOrPath);
        try
        {
            using SafeFileHandle handle = File.OpenHandle(path);
            if (SystemCalls.SetNamespace(handle, SystemCalls.CLONE_NEWNET) != 0)
            {
                throw new NetlinkException($"cannot enter the network namespace {path}", (Errno)Marshal.GetLastPInvokeError());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Errno errno = e is UnauthorizedAccessException ? Errno.EACCES : Errno.ENOENT;
            throw new NetlinkException($"cannot open the network namespace {path}", errno);
        }
    }
}
