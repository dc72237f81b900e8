using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ipvsctl.Parameters;

/// <summary>Fetches a document over http or https, following redirects, through the proxy that the environment selects.</summary>
/// <param name="maximumSize">The maximum size of the document, in bytes.</param>
/// <param name="variable">Returns the value of an environment variable; null if it is not set.</param>
/// <param name="deadline">Ends the fetch.</param>
internal sealed class UrlFetch(int maximumSize, Func<string, string?> variable, CancellationToken deadline)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // Why the last certificate was refused.
    private string? _refused;

    /// <summary>Fetches a URL. Sends its user name and password, also after redirects within the same scheme, host and port.</summary>
    /// <exception cref="UrlException">The document cannot be fetched.</exception>
    /// <exception cref="OperationCanceledException">The deadline is over.</exception>
    public byte[] Get(Uri url)
    {
        string credentials = url.UserInfo;
        Uri current = new UriBuilder(url) { UserName = "", Password = "", Fragment = "" }.Uri;
        for (int redirects = 0; ; redirects++)
        {
            UrlProxy? proxy = null;
            try
            {
                proxy = UrlProxy.Find(current, variable);
                if (Get(current, credentials, proxy, out byte[] body) is not { } next)
                {
                    return body;
                }

                if (redirects == UrlRedirect.Maximum)
                {
                    throw new UrlException($"it redirects more than {UrlRedirect.Maximum} times");
                }

                // A server that got no credentials must not get them by a redirect back.
                credentials = UrlRedirect.IsSameOrigin(current, next) ? credentials : "";
                current = next;
            }
            catch (Exception e) when (e is not OperationCanceledException && (e is UrlException || UrlFailure.Is(e)))
            {
                string reason = e is UrlException ? e.Message
                    : _refused is null ? UrlFailure.Explain(e)
                    : $"no secure connection: {_refused}";
                string after = redirects > 0 ? $", after a redirect to {UrlText.Shown(current.AbsoluteUri)}" : "";
                throw new UrlException(reason + after + (proxy is null ? "" : $", through {proxy}"), e);
            }
        }
    }

    // Returns the target of a redirect, or null and the body.
    private Uri? Get(Uri url, string credentials, UrlProxy? proxy, out byte[] body)
    {
        using var client = new HttpClient(Handler(proxy)) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = Request(url, credentials);
        using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, deadline);
        body = [];
        if (UrlRedirect.IsRedirect(response.StatusCode))
        {
            bool hasTarget = response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues targets);
            return UrlRedirect.Resolve(url, hasTarget ? [.. targets] : []);
        }

        // The reason phrase is left out, because a server may put anything there, what it was sent included.
        if (response.StatusCode != HttpStatusCode.OK)
        {
            string who = response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired ? "the proxy" : "the server";
            throw new UrlException($"{who} answered {(int)response.StatusCode}: expected 200");
        }

        body = ReadBody(response);
        return null;
    }

    private SocketsHttpHandler Handler(UrlProxy? proxy) => new()
    {
        // Setting AutomaticDecompression, even to None, would link the compression libraries: see build/aot/cuts.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = proxy is not null,
        Proxy = proxy,
        MaxResponseDrainSize = 0,
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = ChainPolicy(),
            RemoteCertificateValidationCallback = (_, _, chain, errors) =>
            {
                _refused = errors == SslPolicyErrors.None ? null : UrlCertificate.Explain(errors, chain, DateTime.UtcNow);
                return errors == SslPolicyErrors.None;
            },
        },
    };

    // A missing issuer is not downloaded, because the server's certificate would say from where.
    private static X509ChainPolicy ChainPolicy()
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        return policy;
    }

    private static HttpRequestMessage Request(Uri url, string credentials)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ipvsctl", null));
        if (credentials.Length > 0)
        {
            string text = Uri.UnescapeDataString(credentials.Contains(':', StringComparison.Ordinal) ? credentials : $"{credentials}:");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }

        return request;
    }

    // Disposing the stream at the deadline also stops a server that never ends its response.
    private byte[] ReadBody(HttpResponseMessage response)
    {
        HttpContentHeaders headers = response.Content.Headers;
        if (headers.ContentEncoding.Count > 0 || response.Headers.TransferEncoding.Any(coding => coding.Value != "chunked"))
        {
            throw new UrlException("the answer is compressed: expected plain text");
        }

        // The framework ignores a length that it cannot parse, and would read to the end of the connection.
        if (headers.ContentLength is null && headers.NonValidated.Contains("Content-Length"))
        {
            throw new UrlException("the answer has an invalid Content-Length");
        }

        if (headers.ContentLength > maximumSize)
        {
            throw TooLarge();
        }

        using Stream stream = response.Content.ReadAsStream(deadline);
        using CancellationTokenRegistration abort = deadline.Register(stream.Dispose);
        var body = new byte[maximumSize + 1];
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
        return length <= maximumSize ? body[..length] : throw TooLarge();
    }

    private UrlException TooLarge() => new($"it is larger than {maximumSize / 1024} KiB");
}
