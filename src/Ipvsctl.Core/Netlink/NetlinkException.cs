namespace Ipvsctl.Netlink;

/// <summary>The kernel answered with an error, or the exchange with it broke down; never that its bytes make no sense.</summary>
internal sealed class NetlinkException : Exception
{
    /// <summary>The kernel refused a request.</summary>
    public NetlinkException(Errno errno, ErrorAttributes? details = null)
        : base(details?.Message is { } said ? $"{errno.Words()} ({said})" : errno.Words())
    {
        Errno = errno;
        Details = details;
    }

    /// <summary>The exchange broke down: <paramref name="what"/> happened, with that error number if there is one.</summary>
    public NetlinkException(string what, Errno errno = Errno.None)
        : base(errno == Errno.None ? what : $"{what}: {errno.Words()}")
    {
        Errno = errno;
        Broken = true;
    }

    /// <summary>The error number; <see cref="Errno.None"/> if there is none.</summary>
    public Errno Errno { get; }

    /// <summary>What the kernel added to the number.</summary>
    public ErrorAttributes? Details { get; }

    /// <summary>Whether the exchange itself failed, so that it is unknown what the kernel did.</summary>
    public bool Broken { get; }
}
