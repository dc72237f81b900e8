using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Passes everything on, and remembers what was sent.</summary>
internal sealed class RecordingTransport(INetlinkTransport inner) : INetlinkTransport
{
    /// <inheritdoc />
    public uint PortId => inner.PortId;

    /// <summary>The datagrams that were sent.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        Sent.Add([.. datagram]);
        inner.Send(datagram);
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender) => inner.Receive(buffer, out sender);

    /// <inheritdoc />
    public void Dispose() => inner.Dispose();
}
