using System.Runtime.InteropServices;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Soak.Faults;

/// <summary>Passes everything on between a program and the kernel, but for the faults that it is told to make.</summary>
/// <param name="inner">The way to the kernel.</param>
/// <param name="faults">The faults.</param>
internal sealed class FaultyTransport(INetlinkTransport inner, params IReadOnlyList<Fault> faults) : INetlinkTransport
{
    // A command that no version of IPVS has, and a length that is less than a header's.
    private const byte NoCommand = 255;
    private const uint NoLength = 3;

    private readonly List<int> _requests = [];
    private Fault? _active;

    /// <inheritdoc />
    public uint PortId => inner.PortId;

    /// <summary>How many requests each datagram had that changes something.</summary>
    public IReadOnlyList<int> Requests => _requests;

    /// <summary>Is called before each datagram that changes something is sent, with its number.</summary>
    public Action<int>? BeforeChange { get; init; }

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        byte[] sent = [.. datagram];
        List<int> changes = Changes(sent);
        if (changes.Count > 0)
        {
            BeforeChange?.Invoke(_requests.Count);
            _requests.Add(changes.Count);
            _active = faults.FirstOrDefault(fault => fault.Datagram == _requests.Count - 1 || (fault.Lasting && fault.Datagram < _requests.Count));
        }
        else if (_active is not { Lasting: true })
        {
            _active = null;
        }

        if (_active?.Kind == FaultKind.NotSent)
        {
            throw new NetlinkException("cannot send to the kernel", Errno.ENOBUFS);
        }

        foreach ((int number, int offset) in changes.Index())
        {
            if (_active is { } fault && IsMeant(fault, number, changes.Count))
            {
                Alter(sent.AsSpan(offset), fault.Kind);
            }
        }

        inner.Send(sent);
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender) => _active?.Kind switch
    {
        FaultKind.AnswersLost => throw new NetlinkException("cannot receive from the kernel", Errno.ENOBUFS),
        FaultKind.NoAnswer or FaultKind.CutShort => throw new NetlinkException("the kernel did not answer within 5 seconds", Errno.EAGAIN),
        _ => inner.Receive(buffer, out sender),
    };

    /// <inheritdoc />
    public void Dispose() => inner.Dispose();

    // What lasts finds something in every datagram, the last request if there are not so many.
    private static bool IsMeant(Fault fault, int request, int count) =>
        fault.Request is not { } one || one == request || (fault.Lasting && one >= count && request == count - 1);

    private static void Alter(Span<byte> request, FaultKind kind)
    {
        if (kind == FaultKind.Refused)
        {
            request[MessageHeader.Size] = NoCommand;
        }
        else if (kind == FaultKind.CutShort)
        {
            MemoryMarshal.Write(request, NoLength);
        }
    }

    // Where the requests begin that change something.
    private static List<int> Changes(ReadOnlySpan<byte> datagram)
    {
        var offsets = new List<int>();
        ReadOnlySpan<byte> rest = datagram;
        while (NetlinkMessage.TryTake(ref rest, out NetlinkMessage message))
        {
            if (message.Header.Type > GenericUapi.GENL_ID_CTRL && IsChange(message.Head<GenericHeader>().Command))
            {
                offsets.Add(datagram.Length - rest.Length - NetlinkAlignment.Align((int)message.Header.Length));
            }
        }

        return offsets;
    }

    private static bool IsChange(byte command) => command is IPVS_CMD_NEW_SERVICE or IPVS_CMD_SET_SERVICE or IPVS_CMD_DEL_SERVICE
        or IPVS_CMD_NEW_DEST or IPVS_CMD_SET_DEST or IPVS_CMD_DEL_DEST or IPVS_CMD_NEW_DAEMON or IPVS_CMD_DEL_DAEMON or IPVS_CMD_SET_CONFIG;
}
