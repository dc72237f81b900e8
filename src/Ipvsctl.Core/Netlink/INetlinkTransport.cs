namespace Ipvsctl.Netlink;

/// <summary>Sends and receives netlink datagrams. Tests implement it with a fake kernel.</summary>
internal interface INetlinkTransport : IDisposable
{
    /// <summary>The port of this socket (<c>nl_pid</c>).</summary>
    uint PortId { get; }

    /// <summary>Sends one datagram to the kernel, which executes it before this method returns.</summary>
    /// <exception cref="NetlinkException">The send failed.</exception>
    void Send(ReadOnlySpan<byte> datagram);

    /// <summary>Receives one datagram.</summary>
    /// <param name="buffer">Receives the datagram; bytes that do not fit are lost.</param>
    /// <param name="sender">The sender's port; 0 is the kernel.</param>
    /// <returns>The datagram's real length; larger than the buffer if bytes were lost.</returns>
    /// <exception cref="NetlinkException">The receive timed out, or the kernel lost answers (<c>ENOBUFS</c>).</exception>
    int Receive(Span<byte> buffer, out uint sender);
}
