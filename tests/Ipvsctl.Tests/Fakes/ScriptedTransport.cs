using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>What comes back for a request, given its header.</summary>
internal delegate IEnumerable<Datagram> Script(MessageHeader request);

/// <summary>A far end that follows a script: one entry a request, the last one for all further ones.</summary>
internal sealed class ScriptedTransport(params Script[] scripts) : INetlinkTransport
{
    /// <summary>The port of this end.</summary>
    public const uint Port = 4711;

    private readonly Queue<Datagram> _waiting = new();

    /// <inheritdoc />
    public uint PortId => Port;

    /// <summary>The datagrams that were sent.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>The headers of the requests that were sent.</summary>
    public IEnumerable<MessageHeader> Requests => Sent.Select(datagram => MemoryMarshal.Read<MessageHeader>(datagram));

    /// <summary>Whether it was disposed.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        Script script = scripts[Math.Min(Sent.Count, scripts.Length - 1)];
        Sent.Add([.. datagram]);
        NetlinkMessage.TryTake(ref datagram, out NetlinkMessage request);
        foreach (Datagram answer in script(request.Header))
        {
            _waiting.Enqueue(answer);
        }
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        if (!_waiting.TryDequeue(out Datagram? next))
        {
            throw new NetlinkException("the kernel did not answer", Errno.EAGAIN);
        }

        if (next.Failure is not null)
        {
            throw next.Failure;
        }

        sender = next.Sender;
        next.Bytes.AsSpan(0, Math.Min(next.Bytes.Length, buffer.Length)).CopyTo(buffer);
        return next.Bytes.Length;
    }

    /// <inheritdoc />
    public void Dispose() => IsClosed = true;
}
