using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>
/// Reads parameters from an http or https URL. Follows redirects within a scheme and from http to https, but never from https to http.
/// Verifies certificates with the system's store, or with the file in SSL_CERT_FILE.
/// </summary>
internal static class UrlParameters
{
    /// <summary>The maximum document size, in bytes.</summary>
    internal const int MaximumSize = 1024 * 1024;

    private const int MaximumRedirects = 5;
    private const string Hidden = "***";

    /// <summary>Fetches a YAML or JSON document.</summary>
    /// <param name="url">The URL. A user name and password in it are sent, but never shown.</param>
    /// <param name="timeout">The time limit of the whole request.</param>
    /// <exception cref="ParameterSourceException">The document cannot be fetched.</exception>
    /// <exception cref="DocumentException">The document is neither YAML nor JSON, or is not a mapping.</exception>
    public static IParameterSource Read(string url, TimeSpan timeout)
    {
        string shown = WithoutCredentials(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw ParameterSourceException.Url(shown, shown.EndsWith(Hidden, StringComparison.Ordinal)
                ? "this is no URL: / ? # @ in a user name or a password are written %2F %3F %23 %40"
                : "expected a URL that begins with http:// or https://");
        }

        using var text = new StringReader(Fetch(address, shown, timeout));
        return new TreeParameters($"the URL {shown}", ParameterTree.Read(text, shown));
    }

    /// <summary>Returns a URL without its user name, password and query, any of which may be secret.</summary>
    internal static string WithoutCredentials(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        int begin = scheme < 0 ? 0 : scheme + 3;
        int length = url.AsSpan(begin).IndexOfAny('/', '?', '#');
        int end = length < 0 ? url.Length : begin + length;

        // An unescaped / ? or # ends the host early. A later @ may belong to the password, so hide everything.
        if (url.IndexOf('@', end) >= 0)
        {
            return url[..begin] + Hidden;
        }

        string shown = url[..begin] + url[(begin + url.AsSpan(begin, end - begin).LastIndexOf('@') + 1)..];
        int query = shown.AsSpan().IndexOfAny('?', '#');
        return query < 0 ? shown : shown[..query];
    }

    private static string Fetch(Uri address, string shown, TimeSpan timeout)
    {
        // The framework looks for the user's certificates in HOME, and fails without it, as in an initramfs.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HOME")))
        {
            Environment.SetEnvironmentVariable("HOME", "/");
        }

        // Setting AutomaticDecompression, even to None, would link the compression libraries: see build/aot/cuts.
        using var handler = new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MaximumRedirects,
            ConnectTimeout = timeout,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var deadline = new CancellationTokenSource(timeout);
        try
        {
            using HttpRequestMessage request = Request(address);
            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? ReadBody(response, shown, deadline.Token)
                : throw ParameterSourceException.Url(shown, $"the server answered {(int)response.StatusCode} ({response.ReasonPhrase}): expected 200");
        }
        catch (OperationCanceledException e)
        {
            throw ParameterSourceException.Url(shown, $"it took longer than {timeout.TotalSeconds} seconds (--params-timeout)", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException)
        {
            throw ParameterSourceException.Url(shown, Reason(e), e);
        }
    }

    private static HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { UserName = "", Password = "" }.Uri);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ipvsctl", null));
        if (address.UserInfo.Length > 0)
        {
            byte[] credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        }

        return request;
    }

    // Disposing the stream at the deadline also stops a server that never ends its response.
    private static string ReadBody(HttpResponseMessage response, string shown, CancellationToken deadline)
    {
        using Stream stream = response.Content.ReadAsStream(deadline);
        using CancellationTokenRegistration abort = deadline.Register(stream.Dispose);
        var body = new byte[MaximumSize + 1];
        int length;
        try
        {
            length = stream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (deadline.IsCancellationRequested && e is IOException or ObjectDisposedException)
        {
            throw new OperationCanceledException(e.Message, e, deadline);
        }

        deadline.ThrowIfCancellationRequested();
        return length <= MaximumSize
            ? DocumentText.Decode(body.AsSpan(0, length), shown)
            : throw ParameterSourceException.Url(shown, $"it is larger than {MaximumSize / 1024} KiB");
    }

    // The framework's messages name neither cause nor remedy, or they name the host, which may be a mistyped password.
    private static string Reason(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host name cannot be resolved",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } inner } =>
            $"no secure connection: {inner.Message.TrimEnd('.')}: expected a certificate that the system's store or SSL_CERT_FILE vouches for",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError, InnerException: { } inner } => inner.Message,
        _ => exception.Message,
    };
}
