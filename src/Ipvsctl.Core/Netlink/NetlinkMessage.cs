using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary>One message of a datagram: its header and its body.</summary>
internal readonly ref struct NetlinkMessage
{
    private NetlinkMessage(MessageHeader header, ReadOnlySpan<byte> body)
    {
        Header = header;
        Body = body;
    }

    /// <summary>The netlink header.</summary>
    public MessageHeader Header { get; }

    /// <summary>The bytes after the header: the protocol's own header, then attributes.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Removes the next message from a datagram; false at the end.</summary>
    /// <exception cref="NetlinkFormatException">The message does not lie within the datagram.</exception>
    public static bool TryTake(ref ReadOnlySpan<byte> datagram, out NetlinkMessage message)
    {
        message = default;
        if (datagram.IsEmpty)
        {
            return false;
        }

        if (datagram.Length < MessageHeader.Size)
        {
            throw new NetlinkFormatException($"{datagram.Length} bytes left, expected a message header of {MessageHeader.Size}");
        }

        var header = MemoryMarshal.Read<MessageHeader>(datagram);
        if (header.Length < MessageHeader.Size || header.Length > datagram.Length)
        {
            throw new NetlinkFormatException($"a message says it has {header.Length} bytes, {datagram.Length} are left");
        }

        int length = (int)header.Length;
        message = new NetlinkMessage(header, datagram[MessageHeader.Size..length]);
        datagram = datagram[Math.Min(NetlinkAlignment.Align(length), datagram.Length)..];
        return true;
    }

    /// <summary>Reads the protocol's own header, such as <c>struct genlmsghdr</c>.</summary>
    /// <exception cref="NetlinkFormatException">The message is too short for the header.</exception>
    public THead Head<THead>() where THead : unmanaged
    {
        RequireBody(Unsafe.SizeOf<THead>());
        return MemoryMarshal.Read<THead>(Body);
    }

    /// <summary>Reads the attributes after the protocol's own header.</summary>
    /// <exception cref="NetlinkFormatException">The message is too short, or an attribute is malformed.</exception>
    public TAttributes Attributes<THead, TAttributes>()
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        int start = NetlinkAlignment.Align(Unsafe.SizeOf<THead>());
        RequireBody(start);
        return TAttributes.Read(Body[start..]);
    }

    private void RequireBody(int length)
    {
        if (Body.Length < length)
        {
            throw new NetlinkFormatException($"a message of type {Header.Type} has {Body.Length} bytes of content, expected {length}");
        }
    }
}
