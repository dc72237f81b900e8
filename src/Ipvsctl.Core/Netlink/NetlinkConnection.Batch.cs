using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

internal sealed partial class NetlinkConnection
{
    /// <summary>
    /// Sends requests in one datagram. The kernel executes them in order and continues after a refusal. Only a barrier, a last message
    /// that does nothing, asks for an acknowledgment: every answer before that one is a refusal, and every request without a refusal
    /// succeeded (docs/kernel.md#batches). So a request that the kernel fails to acknowledge does not block the batch.
    /// </summary>
    /// <param name="requests">The requests, enumerated while they are written.</param>
    /// <param name="count">The number of requests.</param>
    /// <returns>The refused requests.</returns>
    /// <exception cref="NetlinkException">The exchange failed; it is unknown which requests the kernel executed.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's answer is malformed.</exception>
    public IReadOnlyList<RefusedRequest> ExchangeBatch<THead, TAttributes>(
        IEnumerable<NetlinkRequest<THead, TAttributes>> requests, out int count)
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        uint first = _sequence + 1;
        _request.Clear();
        foreach (NetlinkRequest<THead, TAttributes> request in requests)
        {
            request.Write(_request, ++_sequence);
        }

        count = (int)(_sequence + 1 - first);
        WriteBarrier();
        transport.Send(_request.Written);
        return ReceiveRefusals(first);
    }

    private void WriteBarrier()
    {
        const ushort Flags = NetlinkUapi.NLM_F_REQUEST | NetlinkUapi.NLM_F_ACK;
        var barrier = new MessageHeader(MessageHeader.Size, NetlinkUapi.NLMSG_NOOP, Flags, ++_sequence, PortId: 0);
        MemoryMarshal.Write(_request.Append(MessageHeader.Size), barrier);
    }

    private List<RefusedRequest> ReceiveRefusals(uint first)
    {
        var refusals = new List<RefusedRequest>();
        while (true)
        {
            ReadOnlySpan<byte> datagram = ReceiveDatagram();
            while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
            {
                bool ours = message.Header.PortId == transport.PortId && message.Header.Sequence - first <= _sequence - first;
                if (ours && message.Header.Type == NetlinkUapi.NLMSG_OVERRUN)
                {
                    throw Overrun();
                }

                if (!ours || message.Header.Type != NetlinkUapi.NLMSG_ERROR)
                {
                    continue;
                }

                if (message.Header.Sequence == _sequence)
                {
                    ThrowIfRefused(message);
                    return refusals;
                }

                var errno = (Errno)(-message.Head<int>());
                if (errno != Errno.None)
                {
                    refusals.Add(new RefusedRequest(
                        (int)(message.Header.Sequence - first), new NetlinkException(errno, ErrorMessage.Details(message))));
                }
            }
        }
    }
}
