namespace Ipvsctl.Netlink;

/// <summary>
/// The kernel refused a request, or the exchange failed. Malformed answers throw <see cref="NetlinkFormatException"/> instead.
/// </summary>
internal sealed class NetlinkException : Exception
{
    private readonly string? _what;

    /// <summary>Creates the exception for a request that the kernel refused.</summary>
    public NetlinkException(Errno errno, ErrorAttributes? details = null)
    {
        Errno = errno;
        Details = details;
    }

    /// <summary>Creates the exception for a failed exchange. <paramref name="what"/> describes the failure.</summary>
    public NetlinkException(string what, Errno errno = Errno.None)
    {
        _what = what;
        Errno = errno;
        Broken = true;
    }

    // Made when it is read: of the hundreds of refusals in a batch, a message shows one.
    /// <inheritdoc />
    public override string Message => this switch
    {
        { _what: { } what, Errno: Errno.None } => what,
        { _what: { } what } => $"{what}: {Errno.Words()}",
        { Details.Message: { } said } => $"{Errno.Words()} ({said})",
        _ => Errno.Words(),
    };

    /// <summary>The error number; <see cref="Errno.None"/> if there is none.</summary>
    public Errno Errno { get; }

    /// <summary>The details that the kernel added to the number; null if there are none.</summary>
    public ErrorAttributes? Details { get; }

    /// <summary>Whether the exchange itself failed, so that it is unknown which requests the kernel executed.</summary>
    public bool Broken { get; }
}
