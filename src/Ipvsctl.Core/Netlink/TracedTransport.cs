namespace Ipvsctl.Netlink;

/// <summary>Describes a message of one protocol: its name and its attributes. All protocols share acknowledgments and errors.</summary>
internal delegate void MessageDescriber(NetlinkMessage message, MessageLine line);

/// <summary>Forwards all datagrams and traces each message, decoded: <c>&gt;</c> sent, <c>&lt;</c> received, <c>!</c> failed.</summary>
/// <param name="inner">The transport to trace.</param>
/// <param name="describe">Describes messages of the protocol.</param>
/// <param name="trace">Receives a line for each message.</param>
internal sealed class TracedTransport(INetlinkTransport inner, MessageDescriber describe, Action<string> trace) : INetlinkTransport
{
    /// <inheritdoc />
    public uint PortId => inner.PortId;

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        TraceDatagram(">", datagram);
        try
        {
            inner.Send(datagram);
        }
        catch (NetlinkException e)
        {
            trace($"! {e.Message}");
            throw;
        }
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        try
        {
            int length = inner.Receive(buffer, out sender);
            TraceDatagram("<", buffer[..Math.Min(length, buffer.Length)]);
            return length;
        }
        catch (NetlinkException e)
        {
            trace($"! {e.Message}");
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => inner.Dispose();

    // Traces a malformed datagram, too; the code that reads it throws.
    private void TraceDatagram(string direction, ReadOnlySpan<byte> datagram)
    {
        try
        {
            while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
            {
                trace($"{direction} {Line(message)}");
            }
        }
        catch (NetlinkFormatException e)
        {
            trace($"{direction} {e.Message}");
        }
    }

    private MessageLine Line(NetlinkMessage message)
    {
        var line = new MessageLine();
        try
        {
            switch (message.Header.Type)
            {
                case NetlinkUapi.NLMSG_NOOP:
                    line.Word($"noop seq {message.Header.Sequence}");
                    break;
                case NetlinkUapi.NLMSG_OVERRUN:
                    line.Word($"overrun seq {message.Header.Sequence}");
                    break;
                case NetlinkUapi.NLMSG_ERROR:
                    End(line, "ack", message);
                    ErrorMessage.Details(message)?.Describe(line);
                    break;
                case NetlinkUapi.NLMSG_DONE:
                    End(line, "done", message);
                    break;
                default:
                    describe(message, line);
                    break;
            }
        }
        catch (NetlinkFormatException e)
        {
            line.Word($"({e.Message})");
        }

        return line;
    }

    // The number is negative, or 0 for success.
    private static void End(MessageLine line, string success, NetlinkMessage message)
    {
        int error = message.Head<int>();
        var errno = (Errno)(-error);
        line.Word(error == 0
            ? $"{success} seq {message.Header.Sequence}"
            : $"{errno} seq {message.Header.Sequence} ({errno.Words()})");
    }
}
