namespace Ipvsctl.Netlink;

/// <summary>
/// The kernel refused a request, or the exchange failed. Malformed answers throw <see cref="NetlinkFormatException"/> instead.
/// </summary>
internal sealed class NetlinkException : Exception
{
    /// <summary>Creates the exception for a request that the kernel refused.</summary>
    public NetlinkException(Errno errno, ErrorAttributes? details = null)
        : base(details?.Message is { } said ? $"{errno.Words()} ({said})" : errno.Words())
    {
        Errno = errno;
        Details = details;
    }

    /// <summary>Creates the exception for a failed exchange. <paramref name="what"/> describes the failure.</summary>
    public NetlinkException(string what, Errno errno = Errno.None)
        : base(errno == Errno.None ? what : $"{what}: {errno.Words()}")
    {
        Errno = errno;
        Broken = true;
    }

    /// <summary>The error number; <see cref="Errno.None"/> if there is none.</summary>
    public Errno Errno { get; }

    /// <summary>The details that the kernel added to the number; null if there are none.</summary>
    public ErrorAttributes? Details { get; }

    /// <summary>Whether the exchange itself failed, so that it is unknown which requests the kernel executed.</summary>
    public bool Broken { get; }
}
