using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Forwards everything, and keeps each request with its answers.</summary>
/// <param name="inner">The way to the kernel.</param>
internal sealed class AnswerRecorder(INetlinkTransport inner) : INetlinkTransport
{
    /// <inheritdoc />
    public uint PortId => inner.PortId;

    /// <summary>The exchanges, in their order.</summary>
    public List<RecordedExchange> Exchanges { get; } = [];

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        Exchanges.Add(new RecordedExchange([.. datagram]));
        inner.Send(datagram);
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        int length = inner.Receive(buffer, out sender);
        Exchanges[^1].Answers.Add([.. buffer[..length]]);
        return length;
    }

    /// <inheritdoc />
    public void Dispose() => inner.Dispose();
}
