using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

internal sealed partial class NetlinkConnection
{
    /// <summary>
    /// Sends requests in one datagram, which the kernel executes in order, going on after one that it refuses. None asks for an
    /// acknowledgment but a last one that does nothing: what arrives before its answer are refusals, and what was not refused was done
    /// (ipvs-netlink 7.2). So even a request that the kernel forgets to acknowledge does not keep us waiting.
    /// </summary>
    /// <param name="requests">The requests; each is asked for when it is written, and let go.</param>
    /// <param name="count">How many they were.</param>
    /// <returns>The refusals, each with the index of its request.</returns>
    /// <exception cref="NetlinkException">The exchange broke down; what was done is not known.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's bytes make no sense.</exception>
    public IReadOnlyList<(int Index, NetlinkException Refusal)> ExchangeBatch<THead, TAttributes>(
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

    private List<(int Index, NetlinkException Refusal)> ReceiveRefusals(uint first)
    {
        var refusals = new List<(int Index, NetlinkException Refusal)>();
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
                    refusals.Add(((int)(message.Header.Sequence - first), new NetlinkException(errno, ErrorMessage.Details(message))));
                }
            }
        }
    }
}
