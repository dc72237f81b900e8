using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace Ipvsctl.Parameters;

/// <summary>
/// Says why a request failed. Never uses a message of the framework: they may contain the URL of a proxy with its password, or a host that
/// is a mistyped password, and they name no remedy.
/// </summary>
internal static class UrlFailure
{
    /// <summary>Whether an exception means that the request failed.</summary>
    public static bool Is(Exception exception) => exception
        is HttpRequestException or IOException or InvalidOperationException or NotSupportedException or FormatException or ArgumentException
        or AuthenticationException or CryptographicException or SocketException;

    /// <summary>Describes the failure in words.</summary>
    public static string Explain(Exception exception)
    {
        HttpRequestError error = exception switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException response => response.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        string? system = Chain(exception).OfType<SocketException>().FirstOrDefault()?.Message;
        return error switch
        {
            HttpRequestError.NameResolutionError => "the host name cannot be resolved",
            HttpRequestError.SecureConnectionError =>
                "no secure connection: the TLS handshake failed: expected an https server (TLS 1.2 or 1.3)",
            HttpRequestError.ProxyTunnelError when exception is HttpRequestException { StatusCode: { } status } =>
                $"the proxy refused to connect: it answered {(int)status}",
            HttpRequestError.ProxyTunnelError => "the proxy refused to connect",
            HttpRequestError.ResponseEnded => "the answer ended too early",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the answer is not HTTP",
            HttpRequestError.ConfigurationLimitExceeded => "the answer's headers are too large",
            _ => system ?? "the request failed",
        };
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
