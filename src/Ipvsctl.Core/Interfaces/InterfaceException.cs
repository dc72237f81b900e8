using Ipvsctl.Netlink;

namespace Ipvsctl.Interfaces;

/// <summary>The addresses of the interfaces could not be read from the kernel.</summary>
internal sealed class InterfaceException(string message, Exception cause)
    : Exception($"cannot read the addresses of the network interfaces: {message}", cause)
{
    /// <summary>Whether their network namespace does not exist, or entering it is not permitted.</summary>
    public bool IsNamespaceUnreachable => InnerException is NetworkNamespaceException;
}
