using System.Runtime.InteropServices;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Messages as a kernel writes them.</summary>
internal static class KernelMessage
{
    /// <summary>An answer of a generic netlink family.</summary>
    /// <param name="header">Its header; the length is filled in.</param>
    /// <param name="command">The command that it says it is.</param>
    /// <param name="attributes">Writes its attributes.</param>
    public static byte[] Reply(MessageHeader header, byte command, Action<AttributeWriter> attributes) => Of(header, buffer =>
    {
        MemoryMarshal.Write(buffer.Append(sizeof(uint)), new GenericHeader(command));
        attributes(new AttributeWriter(buffer));
    });

    /// <summary>
    /// An acknowledgment, or a refusal. It is capped, as for every socket with NETLINK_CAP_ACK: of the request it repeats the header
    /// only.
    /// </summary>
    public static byte[] Acknowledgment(MessageHeader request, uint portId, Errno errno = Errno.None, ErrorAttributes? details = null)
    {
        int flags = NetlinkUapi.NLM_F_CAPPED | (details is null ? 0 : NetlinkUapi.NLM_F_ACK_TLVS);
        return Of(new MessageHeader(0, NetlinkUapi.NLMSG_ERROR, (ushort)flags, request.Sequence, portId), buffer =>
        {
            MemoryMarshal.Write(buffer.Append(sizeof(int)), -(int)errno);
            MemoryMarshal.Write(buffer.Append(MessageHeader.Size), request);
            details?.Write(new AttributeWriter(buffer));
        });
    }

    /// <summary>The end of a dump.</summary>
    public static byte[] Done(uint sequence, uint portId, Errno errno = Errno.None, ushort flags = NetlinkUapi.NLM_F_MULTI) =>
        Of(
            new MessageHeader(0, NetlinkUapi.NLMSG_DONE, flags, sequence, portId),
            buffer => MemoryMarshal.Write(buffer.Append(sizeof(int)), -(int)errno));

    /// <summary>A message that is its header and what <paramref name="content"/> appends.</summary>
    public static byte[] Of(MessageHeader header, Action<NetlinkBuffer> content)
    {
        var buffer = new NetlinkBuffer();
        buffer.Append(MessageHeader.Size);
        content(buffer);
        MemoryMarshal.Write(buffer.From(0), header with { Length = (uint)buffer.Length });
        return [.. buffer.Written];
    }
}
