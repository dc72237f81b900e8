using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Interfaces;

/// <summary>Answers of rtnetlink that no capture has.</summary>
internal static class RouteMessage
{
    /// <summary>An interface.</summary>
    public static byte[] Link(MessageHeader request, int index, string? name) =>
        Of(request, RouteUapi.RTM_NEWLINK, new LinkHeader(0, 1, index, 0, 0), new LinkAttributes { Name = name }.Write);

    /// <summary>An address of an interface.</summary>
    public static byte[] Address(MessageHeader request, AddressHeader head, AddressAttributes attributes) =>
        Of(request, RouteUapi.RTM_NEWADDR, head, attributes.Write);

    private static byte[] Of<THead>(MessageHeader request, ushort type, THead head, Action<AttributeWriter> attributes)
        where THead : unmanaged =>
        KernelMessage.Of(
            new MessageHeader(0, type, NetlinkUapi.NLM_F_MULTI, request.Sequence, ScriptedTransport.Port),
            buffer =>
            {
                MemoryMarshal.Write(buffer.Append(Unsafe.SizeOf<THead>()), head);
                attributes(new AttributeWriter(buffer));
            });
}
