using System.Net.Sockets;
using System.Text;

namespace Ipvsctl.Soak.Traffic;

/// <summary>What client and server say to each other. The first line of a connection says what it is for.</summary>
internal static class Conversation
{
    /// <summary>The first line of a request, before its nonce.</summary>
    public const string Ask = "ask ";

    /// <summary>The first line of a transfer.</summary>
    public const string Transfer = "transfer";

    // All lines have it, so that none takes anything of what follows.
    private const int LineLength = 24;

    private static readonly TimeSpan BetweenBlocks = TimeSpan.FromMilliseconds(40);

    /// <summary>What a server answers to a request.</summary>
    public static string Answer(string server, string nonce) => $"{server} {nonce}";

    /// <summary>Sends a line.</summary>
    public static async Task SayAsync(Socket socket, string line, CancellationToken end) =>
        await socket.SendAsync(Encoding.ASCII.GetBytes(line.PadRight(LineLength)), end);

    /// <summary>Receives a line.</summary>
    public static async Task<string> HearAsync(Socket socket, CancellationToken end)
    {
        byte[] buffer = new byte[LineLength];
        for (int length = 0; length < LineLength;)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length), end);
            length += read > 0 ? read : throw new InvalidDataException($"the connection ends after {length} bytes of a line");
        }

        return Encoding.ASCII.GetString(buffer).TrimEnd();
    }

    /// <summary>Sends blocks without pause; the next one is the last when a task has ended.</summary>
    public static async Task SendBlocksAsync(Socket socket, Task lastIsNext, CancellationToken end)
    {
        byte[] block = new byte[Blocks.Length];
        for (int number = 0; ; number++)
        {
            bool last = lastIsNext.IsCompleted;
            if (last)
            {
                // Who waits for what went wrong must not be told that all is well.
                await lastIsNext;
            }

            Blocks.Fill(block, number, last);
            await socket.SendAsync(block, end);
            if (last)
            {
                return;
            }

            await Task.WhenAny(lastIsNext, Task.Delay(BetweenBlocks, end));
        }
    }

    /// <summary>Receives blocks up to the last one.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="patience">How long nothing may arrive.</param>
    /// <exception cref="InvalidDataException">Another block arrives than was sent, or none, or the connection ends before the last.</exception>
    public static async Task ReceiveBlocksAsync(Socket socket, TimeSpan patience)
    {
        byte[] block = new byte[Blocks.Length];
        for (int number = 0; ; number++)
        {
            using var stall = new CancellationTokenSource(patience);
            for (int length = 0; length < Blocks.Length;)
            {
                int read = await Stalling(socket.ReceiveAsync(block.AsMemory(length), stall.Token), number);
                length += read > 0 ? read : throw new InvalidDataException($"the connection ends within block {number}");
            }

            if (Blocks.Check(block, number))
            {
                return;
            }
        }
    }

    private static async Task<int> Stalling(ValueTask<int> receiving, int number)
    {
        try
        {
            return await receiving;
        }
        catch (OperationCanceledException)
        {
            throw new InvalidDataException($"nothing arrives any more of block {number}");
        }
    }
}
