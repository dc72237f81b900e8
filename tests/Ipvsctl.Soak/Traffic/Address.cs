using System.Net;
using System.Net.Sockets;

namespace Ipvsctl.Soak.Traffic;

/// <summary>Where somebody can be asked: <c>tcp://10.9.0.1:80</c>, <c>udp://[fd00:9::1]:53</c>.</summary>
/// <param name="IsTcp">Whether by TCP; else by UDP.</param>
/// <param name="EndPoint">Address and port.</param>
internal sealed record Address(bool IsTcp, IPEndPoint EndPoint)
{
    /// <summary>Reads the spelling of model files.</summary>
    public static Address Parse(string text)
    {
        var uri = new Uri(text);
        return new Address(uri.Scheme == "tcp", new IPEndPoint(IPAddress.Parse(uri.Host), uri.Port));
    }

    /// <summary>A socket for it, not yet connected or bound.</summary>
    public Socket Open() => IsTcp
        ? new Socket(EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        : new Socket(EndPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);

    /// <inheritdoc />
    public override string ToString() => $"{(IsTcp ? "tcp" : "udp")}://{EndPoint}";
}
