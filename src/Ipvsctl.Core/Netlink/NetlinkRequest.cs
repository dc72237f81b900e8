using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary>A netlink request: a message type, flags, a protocol header and attributes.</summary>
/// <param name="Type">A family id, or a routing message type.</param>
/// <param name="Flags"><c>NLM_F_ACK</c> or <c>NLM_F_DUMP</c>; <see cref="Write"/> adds <c>NLM_F_REQUEST</c>.</param>
/// <param name="Head">The protocol's own header.</param>
/// <param name="Attributes">The attributes after that header.</param>
internal readonly record struct NetlinkRequest<THead, TAttributes>(ushort Type, ushort Flags, THead Head, TAttributes Attributes)
    where THead : unmanaged
    where TAttributes : class, INetlinkAttributeSet<TAttributes>
{
    /// <summary>Appends the complete message to a buffer.</summary>
    public void Write(NetlinkBuffer buffer, uint sequence)
    {
        int start = buffer.Length;
        buffer.Append(MessageHeader.Size);
        MemoryMarshal.Write(buffer.Append(NetlinkAlignment.Align(Unsafe.SizeOf<THead>())), Head);
        Attributes.Write(new AttributeWriter(buffer));

        // Without NLM_F_REQUEST, the kernel acknowledges a message and does not execute it (docs/kernel.md#messages).
        var header = new MessageHeader(
            (uint)(buffer.Length - start), Type, (ushort)(Flags | NetlinkUapi.NLM_F_REQUEST), sequence, PortId: 0);
        MemoryMarshal.Write(buffer.From(start), header);
    }
}
