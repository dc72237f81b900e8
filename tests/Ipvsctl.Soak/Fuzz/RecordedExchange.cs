using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>A request that the kernel got, and the datagrams that it answered with.</summary>
/// <param name="Request">The request: one message, or a batch.</param>
internal sealed record RecordedExchange(byte[] Request)
{
    // The offsets of nlmsg_seq and nlmsg_pid in a header.
    private const int SequenceOffset = 8;
    private const int PortOffset = 12;

    /// <summary>The answers.</summary>
    public List<byte[]> Answers { get; } = [];

    /// <summary>The sequence number of the first message.</summary>
    public uint Sequence => MemoryMarshal.Read<MessageHeader>(Request).Sequence;

    /// <summary>Whether another request asks the same: sequence numbers and ports do not count.</summary>
    public bool Asks(ReadOnlySpan<byte> request) =>
        Renumber(Request, _ => 0, port: 0).AsSpan().SequenceEqual(Renumber(request, _ => 0, port: 0));

    /// <summary>Returns a datagram with other sequence numbers and another port in its messages.</summary>
    public static byte[] Renumber(ReadOnlySpan<byte> datagram, Func<uint, uint> number, uint port)
    {
        byte[] bytes = [.. datagram];
        int offset = 0;
        while (offset + MessageHeader.Size <= bytes.Length)
        {
            var header = MemoryMarshal.Read<MessageHeader>(bytes.AsSpan(offset));
            MemoryMarshal.Write(bytes.AsSpan(offset + SequenceOffset), number(header.Sequence));
            MemoryMarshal.Write(bytes.AsSpan(offset + PortOffset), port);
            offset += Math.Max(NetlinkAlignment.Align((int)header.Length), MessageHeader.Size);
        }

        return bytes;
    }
}
