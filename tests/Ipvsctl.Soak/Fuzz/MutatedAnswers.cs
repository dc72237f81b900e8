using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Answers requests as a kernel once did, with a few of the answers broken.</summary>
/// <param name="exchanges">What the kernel answered.</param>
/// <param name="random">The source of everything random.</param>
internal sealed class MutatedAnswers(IReadOnlyList<RecordedExchange> exchanges, Random random) : INetlinkTransport
{
    // So many datagrams of those of a whole reading are broken.
    private const int BrokenDatagrams = 2;
    private const int MaximumChanges = 4;

    // Another process, whose messages a reader must not believe.
    private const uint Stranger = 4242;

    private readonly Queue<(byte[] Bytes, int Length, uint Sender)> _waiting = new();
    private readonly int _answers = Math.Max(1, exchanges.Sum(exchange => exchange.Answers.Count));

    /// <inheritdoc />
    public uint PortId => 4711;

    /// <summary>The number of datagrams that were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The number of bytes that were received.</summary>
    public long Received { get; private set; }

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        Sent++;
        byte[] request = [.. datagram];
        RecordedExchange exchange = exchanges.FirstOrDefault(one => one.Asks(request)) ?? exchanges[random.Next(exchanges.Count)];
        uint shift = MemoryMarshal.Read<MessageHeader>(request).Sequence - exchange.Sequence;
        foreach (byte[] answer in exchange.Answers)
        {
            Enqueue(RecordedExchange.Renumber(answer, sequence => sequence + shift, PortId));
        }
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        if (!_waiting.TryDequeue(out var next))
        {
            throw new NetlinkException("the kernel did not answer within 5 seconds", Errno.EAGAIN);
        }

        sender = next.Sender;
        next.Bytes.AsSpan(0, Math.Min(next.Bytes.Length, buffer.Length)).CopyTo(buffer);
        Received += next.Bytes.Length;
        return next.Length;
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Enqueue(byte[] answer)
    {
        if (random.Next(_answers) >= BrokenDatagrams)
        {
            Add(answer);
            return;
        }

        switch (random.Next(10))
        {
            case 0:
                // It is lost.
                break;
            case 1:
                Add(answer);
                Add(answer);
                break;
            case 2:
                Add(Other());
                Add(answer);
                break;
            case 3:
                _waiting.Enqueue((answer, answer.Length, Stranger));
                Add(answer);
                break;
            case 4:
                _waiting.Enqueue((answer, answer.Length + random.Next(1, 1 << 17), 0));
                break;
            default:
                for (int changes = random.Next(1, MaximumChanges); changes > 0; changes--)
                {
                    answer = ByteMutation.Change(answer, random);
                }

                Add(answer);
                break;
        }
    }

    private byte[] Other() =>
        exchanges[random.Next(exchanges.Count)].Answers is { Count: > 0 } answers ? answers[random.Next(answers.Count)] : [];

    private void Add(byte[] answer) => _waiting.Enqueue((answer, answer.Length, 0));
}
