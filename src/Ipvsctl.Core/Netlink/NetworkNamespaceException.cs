namespace Ipvsctl.Netlink;

/// <summary>A network namespace does not exist, or entering it is not permitted.</summary>
/// <param name="attempted">The failed action, for the message.</param>
/// <param name="errno">The error number.</param>
internal sealed class NetworkNamespaceException(string attempted, Errno errno) : Exception($"{attempted}: {errno.Words()}")
{
    /// <summary>The error number.</summary>
    public Errno Errno { get; } = errno;
}
