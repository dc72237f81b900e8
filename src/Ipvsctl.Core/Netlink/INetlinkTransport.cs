namespace Ipvsctl.Netlink;

/// <summary>The two ends of a netlink socket: the seam at which tests put a kernel of their own.</summary>
internal interface INetlinkTransport : IDisposable
{
    /// <summary>The port by which the kernel knows this end (<c>nl_pid</c>).</summary>
    uint PortId { get; }

    /// <summary>Sends one datagram to the kernel, which has executed it when this returns.</summary>
    /// <exception cref="NetlinkException">The datagram could not be sent.</exception>
    void Send(ReadOnlySpan<byte> datagram);

    /// <summary>Receives one datagram.</summary>
    /// <param name="buffer">Where it goes; what does not fit is lost.</param>
    /// <param name="sender">The sender's port; 0 is the kernel.</param>
    /// <returns>The datagram's real length, which is larger than the buffer if something was lost.</returns>
    /// <exception cref="NetlinkException">Nothing came in time, or answers were lost (<c>ENOBUFS</c>).</exception>
    int Receive(Span<byte> buffer, out uint sender);
}
