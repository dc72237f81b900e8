using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Ipvsctl.Posix;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Netlink;

/// <summary>
/// Runs code in a network namespace, given by an <c>ip netns</c> name or a path such as <c>/proc/1234/ns/net</c>. A namespace belongs to a
/// thread, so the code runs on its own thread, and the caller stays in its namespace.
/// </summary>
internal static class NetworkNamespace
{
    private const string Folder = "/run/netns";

    /// <summary>Runs a function inside a namespace. Sockets that it opens stay in that namespace.</summary>
    /// <param name="nameOrPath">The namespace; null for the caller's.</param>
    /// <param name="function">The function.</param>
    /// <exception cref="NetworkNamespaceException">There is no such namespace, or entering it is not permitted.</exception>
    public static T Run<T>(string? nameOrPath, Func<T> function)
    {
        if (nameOrPath is null)
        {
            return function();
        }

        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                Enter(nameOrPath);
                result = function();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        Start(thread);
        thread.Join();
        failure?.Throw();
        return result!;
    }

    // The framework reports a thread that the system refuses as missing memory.
    private static void Start(Thread thread)
    {
        try
        {
            thread.Start();
        }
        catch (OutOfMemoryException)
        {
            throw new NetworkNamespaceException("cannot start a thread", Errno.EAGAIN);
        }
    }

    private static void Enter(string nameOrPath)
    {
        string path = nameOrPath.Contains('/') ? nameOrPath : Path.Combine(Folder, nameOrPath);
        try
        {
            using SafeFileHandle handle = UnlockedFile.OpenHandle(path);
            if (SystemCalls.SetNamespace(handle, SystemCalls.CLONE_NEWNET) != 0)
            {
                throw new NetworkNamespaceException($"cannot enter the network namespace {path}", (Errno)Marshal.GetLastPInvokeError());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NetworkNamespaceException($"cannot open the network namespace {path}", ErrorNumber(e));
        }
    }

    // The framework's own codes, which are not error numbers, are negative.
    private static Errno ErrorNumber(Exception e) => e switch
    {
        UnauthorizedAccessException => Errno.EACCES,
        { HResult: > 0 } => (Errno)e.HResult,
        _ => Errno.ENOENT,
    };
}
