using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ipvsctl.Soak.Traffic;

/// <summary>
/// A client that asks without pause until its standard input ends: requests by TCP, transfers by TCP, requests by UDP, to each address in
/// turn. Then it prints what it counted on one line, and behind it a line for each failure.
/// </summary>
internal sealed class Client(Address[] addresses)
{
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ShortestTransfer = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestTransfer = TimeSpan.FromSeconds(1.5);

    // How long an answer, or the next block, may take: longer than two repetitions of a lost TCP packet.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // Longer than the director's time for a connection whose server has ended it (timeouts: tcp-fin, 1 second).
    private static readonly TimeSpan UntilClosed = TimeSpan.FromSeconds(1.5);

    private const int ParallelTransfers = 6;

    private readonly Address[] _tcp = [.. addresses.Where(address => address.IsTcp)];
    private readonly Address[] _udp = [.. addresses.Where(address => !address.IsTcp)];
    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private Tally _tally = Tally.None;
    private volatile bool _ended;

    /// <summary>Asks until standard input ends, then waits for what is not answered yet.</summary>
    public async Task RunAsync()
    {
        Task[] loads =
        [
            RepeatAsync(_tcp, RequestAsync, (failed) => new Tally(1, failed, 0, 0, 0, 0)),
            .. Enumerable.Range(0, ParallelTransfers).Select(TransfersAsync),
            RepeatAsync(_udp, DatagramAsync, (failed) => new Tally(0, 0, 0, 0, 1, failed)),
        ];
        await Console.In.ReadToEndAsync();
        _ended = true;
        await Task.WhenAll(loads);

        // The end of this process would close what is still open, too early.
        await Task.Delay(UntilClosed);
        Console.WriteLine(_tally.ToLine());
        _failures.ForEach(Console.WriteLine);
    }

    private async Task RepeatAsync(Address[] targets, Func<Address, int, Task> ask, Func<int, Tally> counted)
    {
        var running = new List<Task>();
        using var timer = new PeriodicTimer(BetweenRequests);
        for (int number = 0; !_ended; number++)
        {
            running.Add(CountAsync(targets[number % targets.Length], number, ask, counted));
            running.RemoveAll(task => task.IsCompleted);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.WhenAll(running);
    }

    private async Task TransfersAsync(int lane)
    {
        for (int number = lane; !_ended; number++)
        {
            var pace = Task.Delay(ShortestTransfer);
            await CountAsync(_tcp[number % _tcp.Length], number, TransferAsync, (failed) => new Tally(0, 0, 1, failed, 0, 0));
            await pace;
        }
    }

    private async Task CountAsync(Address target, int number, Func<Address, int, Task> ask, Func<int, Tally> counted)
    {
        var clock = Stopwatch.StartNew();
        DateTime begin = DateTime.Now;
        string? failure = null;
        try
        {
            await ask(target, number);
        }
        catch (Exception e) when (e is SocketException or InvalidDataException or OperationCanceledException)
        {
            failure = e is OperationCanceledException ? "no answer in time" : e.Message;
        }

        lock (_gate)
        {
            _tally += counted(failure is null ? 0 : 1);
            if (failure is not null)
            {
                string time = begin.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
                _failures.Add($"{time} {ask.Method.Name} {target}, after {clock.ElapsedMilliseconds} ms: {failure}");
            }
        }
    }

    private static async Task RequestAsync(Address target, int number)
    {
        using var end = new CancellationTokenSource(Patience);
        Socket socket = await ConnectAsync(target, end.Token);
        try
        {
            await Conversation.SayAsync(socket, $"{Conversation.Ask}{number}", end.Token);
            Expect(await Conversation.HearAsync(socket, end.Token), number);
        }
        finally
        {
            _ = CloseLaterAsync(socket);
        }
    }

    private static async Task TransferAsync(Address target, int number)
    {
        using var end = new CancellationTokenSource(Patience);
        Socket socket = await ConnectAsync(target, end.Token);
        try
        {
            await Conversation.SayAsync(socket, Conversation.Transfer, end.Token);
            var longEnough = Task.Delay(ShortestTransfer + Random.Shared.NextDouble() * (LongestTransfer - ShortestTransfer));
            using var broken = new CancellationTokenSource();
            Task sending = Conversation.SendBlocksAsync(socket, longEnough, broken.Token);
            try
            {
                await Conversation.ReceiveBlocksAsync(socket, Patience);
            }
            finally
            {
                await broken.CancelAsync();
            }

            await sending;
        }
        finally
        {
            _ = CloseLaterAsync(socket);
        }
    }

    private static async Task DatagramAsync(Address target, int number)
    {
        using var end = new CancellationTokenSource(Patience);
        using Socket socket = await ConnectAsync(target, end.Token);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"{number}"), end.Token);
        byte[] answer = new byte[100];
        int length = await socket.ReceiveAsync(answer, end.Token);
        Expect(Encoding.ASCII.GetString(answer, 0, length), number);
    }

    private static async Task<Socket> ConnectAsync(Address target, CancellationToken end)
    {
        Socket socket = target.Open();
        try
        {
            await socket.ConnectAsync(target.EndPoint, end);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Expect(string answer, int number)
    {
        if (!answer.EndsWith($" {number}", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{number} was answered with {answer}");
        }
    }

    private static async Task CloseLaterAsync(Socket socket)
    {
        await Task.Delay(UntilClosed);
        socket.Dispose();
    }
}
