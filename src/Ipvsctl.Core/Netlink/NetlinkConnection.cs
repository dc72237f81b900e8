namespace Ipvsctl.Netlink;

/// <summary>Reads a result from one message of an answer.</summary>
internal delegate T MessageReader<out T>(NetlinkMessage message);

/// <summary>
/// Sends requests and receives their answers over one socket, one exchange at a time. It matches answers by sequence number, and skips the
/// answers to an earlier, abandoned request.
/// </summary>
internal sealed partial class NetlinkConnection(INetlinkTransport transport) : IDisposable
{
    // The kernel sends a dump in chunks as large as the largest buffer it has seen, up to 32 KiB (docs/kernel.md#dumps).
    private const int ReceiveBufferSize = 32 * 1024;

    // A table that changes constantly can interrupt every dump. Report an error instead of retrying forever.
    private const int DumpAttempts = 10;

    private readonly NetlinkBuffer _request = new();
    // Uninitialized on purpose, so that unused pages are never committed.
    private readonly byte[] _answer = GC.AllocateUninitializedArray<byte>(ReceiveBufferSize);
    private uint _sequence;

    /// <summary>
    /// Sends a request and reads its answers to the end: the acknowledgment, or the end of the dump. Repeats a dump
    /// that a change interrupted.
    /// </summary>
    /// <exception cref="NetlinkException">The kernel refused, did not answer, or answers were lost.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's answer is malformed.</exception>
    public IReadOnlyList<T> Exchange<THead, TAttributes, T>(NetlinkRequest<THead, TAttributes> request, MessageReader<T> read)
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        for (int attempt = 0; attempt < DumpAttempts; attempt++)
        {
            var answers = new List<T>();
            Send(request);
            if (Receive(answers, read))
            {
                return answers;
            }
        }

        throw new NetlinkException($"the kernel's table changed during each of {DumpAttempts} attempts to read it");
    }

    /// <inheritdoc />
    public void Dispose() => transport.Dispose();

    private void Send<THead, TAttributes>(NetlinkRequest<THead, TAttributes> request)
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        _request.Clear();
        request.Write(_request, ++_sequence);
        transport.Send(_request.Written);
    }

    // Returns whether the answer is complete; false if a change interrupted the dump.
    private bool Receive<T>(List<T> answers, MessageReader<T> read)
    {
        bool complete = true;
        while (true)
        {
            ReadOnlySpan<byte> datagram = ReceiveDatagram();
            while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
            {
                if (message.Header.Sequence != _sequence || message.Header.PortId != transport.PortId)
                {
                    continue;
                }

                complete &= (message.Header.Flags & NetlinkUapi.NLM_F_DUMP_INTR) == 0;
                switch (message.Header.Type)
                {
                    case NetlinkUapi.NLMSG_NOOP:
                        break;
                    case NetlinkUapi.NLMSG_OVERRUN:
                        throw Overrun();
                    case NetlinkUapi.NLMSG_ERROR:
                    case NetlinkUapi.NLMSG_DONE:
                        ThrowIfRefused(message);
                        return complete;
                    default:
                        answers.Add(read(message));
                        break;
                }
            }
        }
    }

    private ReadOnlySpan<byte> ReceiveDatagram()
    {
        while (true)
        {
            int length = transport.Receive(_answer, out uint sender);
            if (length > _answer.Length)
            {
                throw new NetlinkException($"the kernel sent {length} bytes at once, expected at most {_answer.Length}");
            }

            // Any process may send to a netlink port; only port 0 is the kernel (docs/kernel.md#messages).
            if (sender == 0)
            {
                return _answer.AsSpan(0, length);
            }
        }
    }

    private static NetlinkException Overrun() => new("the kernel lost answers", Errno.ENOBUFS);

    // NLMSG_ERROR and NLMSG_DONE both begin with a signed error number, 0 or negative.
    private static void ThrowIfRefused(NetlinkMessage message)
    {
        var errno = (Errno)(-message.Head<int>());
        if (errno != Errno.None)
        {
            throw new NetlinkException(errno, ErrorMessage.Details(message));
        }
    }
}
