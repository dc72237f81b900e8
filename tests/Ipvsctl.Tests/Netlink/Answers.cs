using System.Runtime.InteropServices;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Messages for the scripts of a <see cref="ScriptedTransport"/>.</summary>
internal static class Answers
{
    /// <summary>The acknowledgment of a request, or its refusal.</summary>
    public static byte[] Acknowledgment(MessageHeader request, Errno errno = Errno.None, ErrorAttributes? details = null) =>
        KernelMessage.Acknowledgment(request, ScriptedTransport.Port, errno, details);

    /// <summary>The end of a dump.</summary>
    public static byte[] Done(MessageHeader request, Errno errno = Errno.None, ushort flags = NetlinkUapi.NLM_F_MULTI) =>
        KernelMessage.Done(request.Sequence, ScriptedTransport.Port, errno, flags);

    /// <summary>An answer of IPVS that is told apart by its time-out.</summary>
    public static byte[] Timeout(MessageHeader request, uint seconds, ushort flags = 0, uint port = ScriptedTransport.Port) =>
        KernelMessage.Reply(
            new MessageHeader(0, request.Type, flags, request.Sequence, port),
            IpvsUapi.IPVS_CMD_SET_CONFIG,
            new CommandAttributes { TimeoutTcp = seconds }.Write);

    /// <summary>A captured message, with the request's number and this end's port in place of the capture's.</summary>
    public static byte[] Captured(MessageHeader request, string name)
    {
        byte[] bytes = [.. GoldenVectors.Of(name).Bytes];
        var header = MemoryMarshal.Read<MessageHeader>(bytes);
        MemoryMarshal.Write(bytes, header with { Sequence = request.Sequence, PortId = ScriptedTransport.Port });
        return bytes;
    }
}
