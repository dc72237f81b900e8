using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>The fake kernel's way out of a command: the number that the request is answered with.</summary>
internal sealed class KernelRefusal(Errno errno, ErrorAttributes? details = null) : Exception(errno.Words())
{
    public Errno Errno { get; } = errno;

    public ErrorAttributes? Details { get; } = details;

    /// <summary>Refuses unless <paramref name="condition"/> holds.</summary>
    public static void Unless(bool condition, Errno errno)
    {
        if (!condition)
        {
            throw new KernelRefusal(errno);
        }
    }
}
