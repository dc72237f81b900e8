using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Passes everything on, but loses the answers to the sends that it is told: they were executed, and nobody knows.</summary>
internal sealed class LossyTransport(INetlinkTransport inner, params int[] lost) : INetlinkTransport
{
    private int _sends;

    /// <inheritdoc />
    public uint PortId => inner.PortId;

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        _sends++;
        inner.Send(datagram);
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender) => lost.Contains(_sends)
        ? throw new NetlinkException("cannot receive from the kernel", Errno.ENOBUFS)
        : inner.Receive(buffer, out sender);

    /// <inheritdoc />
    public void Dispose() => inner.Dispose();
}
