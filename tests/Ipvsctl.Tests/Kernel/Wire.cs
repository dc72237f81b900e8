using System.Runtime.InteropServices;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Kernel;

/// <summary>A socket without manners: any bytes go out, and every message that comes back is shown.</summary>
internal sealed class Wire : IDisposable
{
    private const uint BarrierSequence = 0xbaaaaaad;

    private readonly INetlinkTransport _transport;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _datagrams;

    public Wire(INetlinkTransport transport)
    {
        _transport = transport;
        FamilyId = FindFamily();
    }

    /// <summary>The message type of IPVS requests.</summary>
    public ushort FamilyId { get; }

    /// <summary>A request of the family, as bytes.</summary>
    public byte[] Request(byte command, ushort flags, uint sequence, CommandAttributes attributes, ushort? type = null) =>
        Bytes(new NetlinkRequest<GenericHeader, CommandAttributes>(
            type ?? FamilyId, flags, new GenericHeader(command), attributes), sequence);

    /// <summary>Sends messages as one datagram, a barrier behind them, and receives what comes before its answer (7.2).</summary>
    public IReadOnlyList<WireAnswer> Exchange(params byte[][] messages)
    {
        byte[] barrier = new byte[MessageHeader.Size];
        MemoryMarshal.Write(barrier, new MessageHeader(
            MessageHeader.Size,
            NetlinkUapi.NLMSG_NOOP,
            NetlinkUapi.NLM_F_REQUEST | NetlinkUapi.NLM_F_ACK,
            BarrierSequence,
            PortId: 0));
        Send([.. messages, barrier]);
        return ReceiveUntil(answer => answer.Sequence == BarrierSequence);
    }

    /// <summary>Sends messages as one datagram.</summary>
    public void Send(params byte[][] messages) => _transport.Send([.. messages.SelectMany(message => message)]);

    /// <summary>Receives until a message is the last one, which is left out.</summary>
    public IReadOnlyList<WireAnswer> ReceiveUntil(Predicate<WireAnswer> isLast)
    {
        var answers = new List<WireAnswer>();
        while (true)
        {
            foreach (WireAnswer answer in ReceiveDatagram())
            {
                if (isLast(answer))
                {
                    return answers;
                }

                answers.Add(answer);
            }
        }
    }

    /// <summary>Receives one datagram.</summary>
    public IReadOnlyList<WireAnswer> ReceiveDatagram()
    {
        int length = _transport.Receive(_buffer, out _);
        _datagrams++;
        var answers = new List<WireAnswer>();
        ReadOnlySpan<byte> rest = _buffer.AsSpan(0, length);
        while (NetlinkMessage.TryTake(ref rest, out NetlinkMessage message))
        {
            answers.Add(WireAnswer.Of(message, _datagrams));
        }

        return answers;
    }

    public void Dispose() => _transport.Dispose();

    private ushort FindFamily()
    {
        var connection = new NetlinkConnection(_transport);
        var request = new NetlinkRequest<GenericHeader, FamilyAttributes>(
            GenericUapi.GENL_ID_CTRL,
            NetlinkUapi.NLM_F_ACK,
            new GenericHeader(GenericUapi.CTRL_CMD_GETFAMILY),
            new FamilyAttributes { Name = IpvsUapi.IPVS_GENL_NAME });
        return connection.Exchange(request, static message => message.Attributes<GenericHeader, FamilyAttributes>()).Single().Id!.Value;
    }

    private static byte[] Bytes(NetlinkRequest<GenericHeader, CommandAttributes> request, uint sequence)
    {
        var buffer = new NetlinkBuffer();
        request.Write(buffer, sequence);
        return [.. buffer.Written];
    }
}
