using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>
/// A socket to a <see cref="FakeKernel"/>. It executes the messages of a datagram in their order before send returns, goes on after a
/// refused one, and answers as the netlink core does: each acknowledgment a datagram, dumps in chunks with their end apart.
/// </summary>
internal sealed class FakeSocket(FakeKernel kernel) : INetlinkTransport
{
    private const int ChunkSize = 3500;

    // NLMSG_MIN_TYPE: what is below is a control message.
    private const ushort FirstTypeOfData = 16;

    // So many acknowledgments fit the receive buffer that we ask for (6.12: 1 MiB, 960 bytes each); the next one is lost.
    private const int MostAcknowledgments = 1092;

    private static uint _lastPort = 4242;

    private readonly Queue<Datagram> _waiting = new();

    // What is left of a dump: the kernel makes its next datagram when one was received.
    private readonly Queue<Datagram> _dump = new();
    private bool _lost;
    private bool _congested;

    /// <inheritdoc />
    public uint PortId { get; } = Interlocked.Increment(ref _lastPort);

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        while (TryTake(ref datagram, out NetlinkMessage message))
        {
            Answer(message);
        }
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        if (_lost)
        {
            // As the real transport does: what was kept is received, and let go.
            (_lost, _congested) = (false, false);
            _waiting.Clear();
            _dump.Clear();
            throw new NetlinkException("cannot receive from the kernel", Errno.ENOBUFS);
        }

        if (!_waiting.TryDequeue(out Datagram? next))
        {
            throw new NetlinkException("the kernel did not answer within 5 seconds", Errno.EAGAIN);
        }

        _congested &= _waiting.Count > 0;
        MakeNextOfDump();
        sender = next.Sender;
        next.Bytes.AsSpan(0, Math.Min(next.Bytes.Length, buffer.Length)).CopyTo(buffer);
        return next.Bytes.Length;
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    // A broken length silently discards the rest of the datagram.
    private static bool TryTake(ref ReadOnlySpan<byte> datagram, out NetlinkMessage message)
    {
        try
        {
            return NetlinkMessage.TryTake(ref datagram, out message);
        }
        catch (NetlinkFormatException)
        {
            message = default;
            return false;
        }
    }

    private void Answer(NetlinkMessage request)
    {
        MessageHeader header = request.Header;
        bool dump = (header.Flags & NetlinkUapi.NLM_F_DUMP) == NetlinkUapi.NLM_F_DUMP;
        bool acknowledge = (header.Flags & NetlinkUapi.NLM_F_ACK) != 0;

        // Without the request flag a message is not executed, and acknowledged all the same; so is a control message.
        bool executed = (header.Flags & NetlinkUapi.NLM_F_REQUEST) != 0 && header.Type >= FirstTypeOfData;
        try
        {
            IReadOnlyList<KernelReply> replies = executed ? Execute(request, dump) : [];
            if (executed && dump)
            {
                EnqueueDump(header, replies);
                return;
            }

            foreach (KernelReply reply in replies)
            {
                Enqueue(KernelMessage.Reply(Header(header, 0), reply.Command, reply.Attributes));
            }
        }
        catch (KernelRefusal refusal)
        {
            // An interrupted handler is answered with nothing at all.
            if (refusal.Errno != Errno.EINTR)
            {
                Enqueue(KernelMessage.Acknowledgment(header, PortId, refusal.Errno, refusal.Details));
            }

            return;
        }

        if (acknowledge)
        {
            Enqueue(KernelMessage.Acknowledgment(header, PortId));
        }
    }

    // One dump at a time: until its end was received, another one is refused.
    private IReadOnlyList<KernelReply> Execute(NetlinkMessage request, bool dump)
    {
        KernelRefusal.Unless(!dump || _dump.Count == 0, Errno.EBUSY);
        return kernel.Execute(request);
    }

    private void EnqueueDump(MessageHeader request, IReadOnlyList<KernelReply> replies)
    {
        var chunk = new List<byte>();
        foreach (KernelReply reply in replies)
        {
            byte[] message = KernelMessage.Reply(Header(request, NetlinkUapi.NLM_F_MULTI), reply.Command, reply.Attributes);
            if (chunk.Count + message.Length > ChunkSize)
            {
                _dump.Enqueue(new Datagram([.. chunk]));
                chunk.Clear();
            }

            chunk.AddRange(message);
        }

        if (chunk.Count > 0)
        {
            _dump.Enqueue(new Datagram([.. chunk]));
        }

        _dump.Enqueue(new Datagram(KernelMessage.Done(request.Sequence, PortId)));
        MakeNextOfDump();
    }

    private void MakeNextOfDump()
    {
        if (_dump.TryDequeue(out Datagram? next))
        {
            _waiting.Enqueue(next);
        }
    }

    // After the first lost answer all are lost, until everything was received.
    private void Enqueue(byte[] message)
    {
        if (!_congested && _waiting.Count < MostAcknowledgments)
        {
            _waiting.Enqueue(new Datagram(message));
            return;
        }

        _lost |= !_congested;
        _congested = true;
    }

    private MessageHeader Header(MessageHeader request, ushort flags) => new(0, request.Type, flags, request.Sequence, PortId);
}
