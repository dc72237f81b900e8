using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ipvsctl.Soak.Traffic;

/// <summary>A real server: says its name to whoever asks, and takes part in transfers. It runs until its standard input ends.</summary>
/// <param name="name">Its name.</param>
internal sealed class Server(string name)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What it says when it can be asked.</summary>
    public const string Ready = "ready";

    /// <summary>Serves at addresses such as <c>tcp://10.1.0.11:80</c>.</summary>
    public async Task ServeAsync(IEnumerable<Address> addresses)
    {
        foreach (Address address in addresses)
        {
            Socket socket = address.Open();
            socket.Bind(address.EndPoint);
            if (address.IsTcp)
            {
                socket.Listen(backlog: 512);
                _ = AcceptAsync(socket);
            }
            else
            {
                _ = AnswerAsync(socket, address.EndPoint);
            }
        }

        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
    }

    private async Task AnswerAsync(Socket socket, IPEndPoint any)
    {
        byte[] buffer = new byte[100];
        while (true)
        {
            SocketReceiveFromResult asked = await socket.ReceiveFromAsync(buffer, any);
            string nonce = Encoding.ASCII.GetString(buffer, 0, asked.ReceivedBytes);
            await socket.SendToAsync(Encoding.ASCII.GetBytes(Conversation.Answer(name, nonce)), asked.RemoteEndPoint);
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            _ = ConverseAsync(await listener.AcceptAsync());
        }
    }

    // It ends the connection first, so that in masquerading the director's entry is one that waits for the client's end: its time can be
    // set (timeouts: tcp-fin), that of TIME_WAIT cannot. What goes wrong here the client sees, too.
    private async Task ConverseAsync(Socket socket)
    {
        using (socket)
        {
            using var end = new CancellationTokenSource(Patience);
            try
            {
                socket.NoDelay = true;
                string line = await Conversation.HearAsync(socket, end.Token);
                if (line == Conversation.Transfer)
                {
                    Task received = Conversation.ReceiveBlocksAsync(socket, Patience);
                    await Conversation.SendBlocksAsync(socket, received, CancellationToken.None);
                }
                else
                {
                    await Conversation.SayAsync(socket, Conversation.Answer(name, line[Conversation.Ask.Length..]), end.Token);
                }
            }
            catch (Exception e) when (e is SocketException or InvalidDataException or OperationCanceledException)
            {
                socket.Close(timeout: 0);
            }
        }
    }
}
