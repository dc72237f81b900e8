using System.Net;
using System.Net.Sockets;
using Ipvsctl.Output;

namespace Ipvsctl.Tests.Commands;

/// <summary>What is written to a descriptor, whatever it is.</summary>
public class DescriptorStreamTests
{
    // More than the kernel keeps for a reader that does not read.
    private const int Size = 32 * 1024 * 1024;

    [Test]
    public async Task One_that_does_not_block_is_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var writer = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await writer.ConnectAsync(listener.LocalEndpoint);
        using Socket reader = await listener.AcceptSocketAsync();
        writer.Blocking = false;

        Task writing = Task.Run(() =>
        {
            new DescriptorStream((int)writer.Handle).Write(new byte[Size]);
            writer.Shutdown(SocketShutdown.Send);
        });
        Task<int> reading = Task.Run(() => Read(reader));
        await writing;
        await Assert.That(await reading).IsEqualTo(Size);
    }

    [Test]
    public async Task One_that_is_none_is_an_error() =>
        await Assert.That(Assert.Throws<IOException>(() => new DescriptorStream(-1).Write("x"u8)).Message).IsEqualTo("it is closed, or not open for writing");

    private static int Read(Socket socket)
    {
        Thread.Sleep(200);
        var buffer = new byte[64 * 1024];
        int all = 0;
        for (int read; (read = socket.Receive(buffer)) > 0;)
        {
            all += read;
        }

        return all;
    }
}
