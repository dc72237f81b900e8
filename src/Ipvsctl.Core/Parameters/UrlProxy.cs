using System.Net;

namespace Ipvsctl.Parameters;

/// <summary>
/// The proxy that the environment selects for a URL: http_proxy or https_proxy, else all_proxy, unless no_proxy lists the host. A name in
/// small letters takes precedence over the same name in capitals.
/// </summary>
/// <param name="Variable">The name of the variable.</param>
/// <param name="Address">The proxy's URL, without credentials.</param>
/// <param name="Credentials">Its user name and password; null for none.</param>
internal sealed record UrlProxy(string Variable, Uri Address, NetworkCredential? Credentials) : IWebProxy
{
    private const int SocksPort = 1080;

    // The framework's own class brings regular expressions, which the binary lacks.
    ICredentials? IWebProxy.Credentials
    {
        get => Credentials;
        set => throw new NotSupportedException();
    }

    Uri IWebProxy.GetProxy(Uri destination) => Address;

    bool IWebProxy.IsBypassed(Uri host) => false;

    /// <summary>Finds the proxy for a URL; null for a direct connection.</summary>
    /// <param name="target">The URL.</param>
    /// <param name="variable">Returns the value of an environment variable; null if it is not set.</param>
    /// <exception cref="UrlException">The variable does not contain the URL of a proxy.</exception>
    public static UrlProxy? Find(Uri target, Func<string, string?> variable)
    {
        // A CGI server passes a request's Proxy header as HTTP_PROXY.
        bool isCgi = variable("GATEWAY_INTERFACE") is not null;
        string own = $"{target.Scheme}_proxy";
        string? name = new[] { own, own.ToUpperInvariant(), "all_proxy", "ALL_PROXY" }
            .FirstOrDefault(name => !string.IsNullOrEmpty(variable(name)) && !(isCgi && name == "HTTP_PROXY"));
        if (name is null || NoProxy.Lists(FirstSet(variable, "no_proxy", "NO_PROXY"), target))
        {
            return null;
        }

        return Parse(name, variable(name)!.Trim())
            ?? throw new UrlException(
                $"{name} is not the URL of a proxy: expected http://HOST:PORT, or the scheme https, socks4, socks4a or socks5");
    }

    /// <summary>Names the proxy and its variable, for messages.</summary>
    public override string ToString() => $"the proxy {UrlText.Shown(Address.GetLeftPart(UriPartial.Authority))} ({Variable})";

    private static string FirstSet(Func<string, string?> variable, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (variable(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return "";
    }

    // People write passwords unescaped here, so the last @ ends them.
    private static UrlProxy? Parse(string variable, string text)
    {
        int end = text.IndexOf("://", StringComparison.Ordinal);
        string scheme = end < 0 ? "http" : text[..end].ToLowerInvariant();
        scheme = scheme == "socks5h" ? "socks5" : scheme;
        string rest = end < 0 ? text : text[(end + 3)..];
        int at = rest.LastIndexOf('@');
        if (scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5")
            || !Uri.TryCreate($"{scheme}://{rest[(at + 1)..].TrimEnd('/')}", UriKind.Absolute, out Uri? address)
            || address.Host.Length == 0
            || address.AbsolutePath is not ("" or "/"))
        {
            return null;
        }

        return new UrlProxy(
            variable,
            address.Port < 0 ? new UriBuilder(address) { Port = SocksPort }.Uri : address,
            at < 0 ? null : ParseCredentials(rest[..at]));
    }

    private static NetworkCredential ParseCredentials(string text)
    {
        int colon = text.IndexOf(':');
        return colon < 0
            ? new NetworkCredential(Uri.UnescapeDataString(text), "")
            : new NetworkCredential(Uri.UnescapeDataString(text[..colon]), Uri.UnescapeDataString(text[(colon + 1)..]));
    }
}
