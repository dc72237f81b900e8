using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ipvsctl.Tests.Parameters;

/// <summary>A web server on this host that gives each connection the next of its answers, and keeps what it was asked.</summary>
internal sealed class FakeWebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];
    private readonly List<TcpClient> _silent = [];

    /// <summary>Begins to listen. An answer is all that is sent; null leaves the connection open and silent.</summary>
    public FakeWebServer(params string?[] answers)
    {
        _listener.Start();
        _ = Serve(answers);
    }

    /// <summary>Begins to listen. The answer to the only request is made when the request has come.</summary>
    public FakeWebServer(Func<string> answer)
    {
        _listener.Start();
        _ = Serve([""], _ => answer());
    }

    /// <summary>The address with a path.</summary>
    public string Url(string path, string credentials = "") => $"http://{credentials}127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>The heads of the requests that came.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>An answer with a body.</summary>
    public static string Answer(string body, string status = "200 OK", string head = "") =>
        $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{head}\r\n{body}";

    /// <inheritdoc />
    public void Dispose()
    {
        _listener.Dispose();
        _silent.ForEach(client => client.Dispose());
    }

    private async Task Serve(string?[] answers, Func<string, string>? make = null)
    {
        foreach (string? answer in answers)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync();
            NetworkStream stream = client.GetStream();
            _requests.Add(await Head(stream));
            if (answer is null)
            {
                _silent.Add(client);
                continue;
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(make?.Invoke(answer) ?? answer));
            client.Dispose();
        }
    }

    private static async Task<string> Head(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        return head.ToString();
    }
}
