using System.Globalization;

namespace Ipvsctl.Parameters;

/// <summary>The text of URLs: what of it may be shown, and where one URL ends and the next begins.</summary>
internal static class UrlText
{
    private const string Hidden = "***";
    private const int MaximumShown = 120;

    /// <summary>
    /// Returns a URL without its user name, password, query and fragment, any of which may be secret. If it is not clear where they end,
    /// hides everything after the scheme.
    /// </summary>
    public static string Shown(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return url.AsSpan().ContainsAny(':', '@') ? Hidden : Short(WithoutQuery(url));
        }

        int begin = scheme + 3;
        int length = url.AsSpan(begin).IndexOfAny("/?#\\");
        int end = length < 0 ? url.Length : begin + length;
        string host = url[(begin + url.AsSpan(begin, end - begin).LastIndexOf('@') + 1)..end];

        // An unescaped / ? # or \ ends the host early. A later @ may belong to the password.
        return url.IndexOf('@', end) >= 0 || !IsHost(host) ? url[..begin] + Hidden : Short(WithoutQuery(url[..begin] + host + url[end..]));
    }

    /// <summary>Whether <see cref="Shown"/> hides everything, because the URL is ambiguous.</summary>
    public static bool IsAmbiguous(string url) => Shown(url).EndsWith(Hidden, StringComparison.Ordinal);

    /// <summary>
    /// Splits a list of URLs at commas and spaces. A comma or a space that no scheme follows belongs to the URL before it, because it may
    /// be part of a password.
    /// </summary>
    public static string[] Split(string list)
    {
        var urls = new List<string>();
        int begin = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (IsSeparator(list[i]) && BeginsUrl(list.AsSpan(i).TrimStart(", \t\r\n"))))
            {
                urls.Add(list[begin..i].Trim([',', ' ', '\t', '\r', '\n']));
                begin = i;
            }
        }

        return [.. urls.Where(url => url.Length > 0)];
    }

    /// <summary>
    /// Hides the user name and password of each URL in a message, which may quote a URL that somebody typed in a wrong place. The address
    /// of a service (tcp://) is no URL.
    /// </summary>
    public static string HideCredentials(string message)
    {
        for (int i = message.IndexOf("://", StringComparison.Ordinal); i >= 0; i = message.IndexOf("://", i + 3, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> before = message.AsSpan(0, i);
            bool isService = before.EndsWith("tcp") || before.EndsWith("udp") || before.EndsWith("sctp");
            if (!isService && CredentialsEnd(message, i + 3) is var end and >= 0)
            {
                message = string.Concat(message.AsSpan(0, i + 3), Hidden, message.AsSpan(end));
            }
        }

        return message;
    }

    // The last @ of the word ends them. Without one, what is no host may be a password with a space in it.
    private static int CredentialsEnd(string message, int begin)
    {
        int length = message.AsSpan(begin).IndexOfAny(" \t\r\n\"");
        int end = length < 0 ? message.Length : begin + length;
        int at = message.AsSpan(begin, end - begin).LastIndexOf('@');
        if (at >= 0)
        {
            return begin + at;
        }

        string word = message[begin..end].TrimEnd([':', ',', ';', ')', '.']);
        int host = word.AsSpan().IndexOfAny("/?#\\");
        if (IsHost(host < 0 ? word : word[..host]))
        {
            return -1;
        }

        at = message.IndexOf('@', end);
        return at < 0 ? end : at;
    }

    private static bool IsSeparator(char letter) => letter is ',' or ' ' or '\t' or '\r' or '\n';

    private static bool BeginsUrl(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(":, ");
        return end > 0 && text[end..].StartsWith("://");
    }

    // In http://user:secret, the password stands where the port belongs; in http://user%3Asecret, where the host belongs.
    private static bool IsHost(string text)
    {
        int end = text.StartsWith('[') ? text.IndexOf(']') + 1 : text.IndexOf(':') is var colon && colon < 0 ? text.Length : colon;
        string port = text[end..];
        return (text.StartsWith('[') || !text[..end].AsSpan().ContainsAny("% \t;,"))
            && (port.Length == 0 || (port[0] == ':'
                && (port.Length == 1 || ushort.TryParse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _))));
    }

    private static string WithoutQuery(string url)
    {
        int query = url.AsSpan().IndexOfAny('?', '#');
        return query < 0 ? url : url[..query];
    }

    private static string Short(string text) => text.Length <= MaximumShown ? text : text[..MaximumShown] + "...";
}
