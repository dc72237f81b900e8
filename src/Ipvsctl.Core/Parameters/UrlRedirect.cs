using System.Net;
using System.Text;

namespace Ipvsctl.Parameters;

/// <summary>Decides where a redirect leads. Only http and https are allowed, and no way from https to http.</summary>
internal static class UrlRedirect
{
    /// <summary>The maximum number of redirects.</summary>
    public const int Maximum = 5;

    /// <summary>Whether an answer redirects to another URL.</summary>
    public static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Returns the target of a redirect, without the user name and password that it may contain.</summary>
    /// <param name="from">The URL that was requested.</param>
    /// <param name="locations">The values of the answer's Location headers.</param>
    /// <exception cref="UrlException">There is no target, or it is not allowed.</exception>
    public static Uri Resolve(Uri from, IReadOnlyList<string> locations)
    {
        string location = locations.Count == 1 ? Escaped(locations[0].Trim(' ', '\t')) : "";
        if (location.Length == 0)
        {
            throw new UrlException(locations.Count > 1
                ? "it redirects to several URLs (Location)"
                : "it redirects, but does not say where to (Location)");
        }

        Uri? target = Absolute(from, location);
        if (target is null || target.Scheme is not ("http" or "https") || target.Host.Length == 0)
        {
            throw new UrlException("it redirects to something that is no http or https URL");
        }

        return from.Scheme == "http" || target.Scheme == "https"
            ? new UriBuilder(target) { UserName = "", Password = "", Fragment = "" }.Uri
            : throw new UrlException($"it redirects from https to http, which is not secure: {UrlText.Shown(target.AbsoluteUri)}");
    }

    /// <summary>Whether two URLs have the same scheme, host and port, so that credentials for one may be sent to the other.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase);

    // The framework's own parser takes /path and //host for files, and \ for a slash.
    private static Uri? Absolute(Uri from, string location)
    {
        if (location.AsSpan().ContainsAny('\\', ' ') || location.Any(char.IsControl))
        {
            return null;
        }

        int end = location.AsSpan().IndexOfAny(":/?#");
        if (end >= 0 && location[end] == ':')
        {
            string scheme = location[..end].ToLowerInvariant();
            return scheme is not ("http" or "https")
                ? throw new UrlException($"it redirects to another scheme than http and https{Named(scheme)}")
                : location.AsSpan(end).StartsWith("://") && Uri.TryCreate(location, UriKind.Absolute, out Uri? absolute) ? absolute : null;
        }

        if (location.StartsWith("//", StringComparison.Ordinal))
        {
            return location.Length > 2 && location[2] is not ('/' or '?' or '#')
                && Uri.TryCreate($"{from.Scheme}:{location}", UriKind.Absolute, out Uri? other) ? other : null;
        }

        return Uri.TryCreate(location, UriKind.Relative, out Uri? relative) && Uri.TryCreate(from, relative, out Uri? joined)
            ? joined
            : null;
    }

    // A short word of letters is a scheme; anything else may be part of a secret.
    private static string Named(string scheme) => scheme.Length <= 10 && scheme.All(char.IsAsciiLetter) ? $": {scheme}" : "";

    // A header is bytes, one per character. Servers send UTF-8.
    private static string Escaped(string location)
    {
        var escaped = new StringBuilder();
        foreach (char letter in location)
        {
            escaped.Append(char.IsAscii(letter) ? $"{letter}" : $"%{(int)letter:X2}");
        }

        return escaped.ToString();
    }
}
