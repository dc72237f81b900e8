using System.Globalization;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>The parts of an address in any of the forms that people write, also those that model files do not accept.</summary>
/// <param name="Mark">A firewall mark in the form of model files; null if the text is none.</param>
/// <param name="Protocol">The protocol; null if the text names none.</param>
/// <param name="Host">The host as written, without brackets.</param>
/// <param name="Port">The port as written; null if the text has none.</param>
/// <param name="IsNetwork">Whether the host has a prefix length of more than one address.</param>
internal sealed record AddressParts(string? Mark, string? Protocol, string Host, string? Port, bool IsNetwork)
{
    // Longer texts are certainly not near to an address.
    private const int MaximumLength = 128;

    private static readonly AddressParts None = new(null, null, "", null, false);

    private static readonly string[] MarkWords = ["fwmark6", "fwmark", "fwm", "mark"];

    private static readonly Dictionary<string, string> Protocols = Table(
        "tcp=tcp tcp4=tcp tcp6=tcp http=tcp https=tcp ws=tcp wss=tcp udp=udp udp4=udp udp6=udp sctp=sctp sctp4=sctp sctp6=sctp");

    private static readonly Dictionary<string, string> Ports = Table(
        "ftp=21 ssh=22 smtp=25 dns=53 domain=53 http=80 www=80 ws=80 pop3=110 ntp=123 imap=143 imap2=143 snmp=161 ldap=389 https=443 wss=443 "
        + "submission=587 ldaps=636 imaps=993 pop3s=995 mysql=3306 postgresql=5432 postgres=5432 sip=5060 redis=6379 http-alt=8080");

    /// <summary>The address and the port in the form of model files; null if the text has none that is valid.</summary>
    public string? Endpoint
    {
        get
        {
            string? port = Port is { } written ? Ports.GetValueOrDefault(written, written) : null;
            string host = Host switch { "localhost" => "127.0.0.1", "ip6-localhost" => "::1", _ => Host };
            bool isNumber = port is null || (port.All(char.IsAsciiDigit) && ushort.TryParse(port, CultureInfo.InvariantCulture, out _));
            return IsNetwork || !isNumber || !IpAddress.TryParse(host, out IpAddress address) ? null
                : (address.Family == IpFamily.V6 ? $"[{host}]" : host) + (port is null ? "" : $":{port}");
        }
    }

    /// <summary>Takes a text apart.</summary>
    public static AddressParts Parse(string text)
    {
        if (text.Length > MaximumLength)
        {
            return None;
        }

        string compact = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('"' or '\''))).ToLowerInvariant();
        if (ParseMark(compact) is { } mark)
        {
            return None with { Mark = mark };
        }

        (string? protocol, string? port, string rest) = TakeScheme(compact);
        (rest, string? suffix, bool isNetwork) = TakePath(rest);
        AddressParts parts = Split(rest);
        return parts with { Protocol = protocol ?? suffix, Port = parts.Port ?? port, IsNetwork = isNetwork };
    }

    // fwmark=7, mark 0x10, fwmark://7
    private static string? ParseMark(string text)
    {
        string? word = MarkWords.FirstOrDefault(known => text.StartsWith(known, StringComparison.Ordinal));
        if (word is null)
        {
            return null;
        }

        string mark = $"{(word == "fwmark6" ? word : "fwmark")}:{text[word.Length..].Trim(':', '/', '=', '#', '-')}";
        return ServiceIdentity.TryParse(mark, out _) ? mark : null;
    }

    // A word before a colon may be the begin of an IPv6 address, or a host name.
    private static (string? Protocol, string? Port, string Tail) TakeScheme(string text)
    {
        string word = string.Concat(text.TakeWhile(char.IsAsciiLetterOrDigit));
        string rest = text[word.Length..];
        string behind = rest.TrimStart(':', '/');
        bool isUrl = rest.Contains("//", StringComparison.Ordinal) && rest.Length > behind.Length + 1;
        if (word.Length == 0 || rest.Length == behind.Length)
        {
            // "tcp10.0.0.1:80" after the space of "tcp 10.0.0.1:80" is gone.
            string? glued = Protocols.Keys.Where(known => text.StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
            glued = glued is not null && char.IsAsciiDigit(glued[^1]) && text.Length > glued.Length && text[glued.Length] is not '[' ? glued[..^1] : glued;
            return glued is null ? (null, null, text) : (Protocols[glued], null, text[glued.Length..]);
        }

        if (Protocols.TryGetValue(word, out string? protocol))
        {
            return (protocol, word is "tcp" or "udp" or "sctp" ? null : Ports.GetValueOrDefault(word), behind);
        }

        return isUrl ? (NearestWord.Find(word, ["tcp", "udp", "sctp"]), null, behind) : (null, null, text);
    }

    // 10.0.0.1/32, 10.0.0.1/32:80, 10.0.0.1:80/tcp, 10.0.0.1/80, 10.0.0.1:80/path
    private static (string Address, string? Protocol, bool IsNetwork) TakePath(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return (text, null, false);
        }

        string head = text[..slash];
        string tail = text[(slash + 1)..].TrimEnd('/');
        string digits = string.Concat(tail.TakeWhile(char.IsAsciiDigit));
        string port = tail[digits.Length..];
        if (Protocols.TryGetValue(tail, out string? protocol))
        {
            return (head, protocol, false);
        }

        if (digits.Length == 0 || (port.Length > 0 && port[0] != ':'))
        {
            return (head, null, false);
        }

        // More bits than an address has are a port.
        bool hasSix = head.Count(letter => letter == ':') > 1;
        int bits = int.TryParse(digits, CultureInfo.InvariantCulture, out int length) ? length : int.MaxValue;
        return bits > (hasSix ? 128 : 32) && port.Length == 0 && !head.Contains(':')
            ? ($"{head}:{digits}", null, false)
            : (head + port, null, bits != (hasSix ? 128 : 32));
    }

    private static AddressParts Split(string text)
    {
        int close = text.LastIndexOf(']');
        string inside = text.Trim('[', ']');
        if (close > 0 && close < text.Length - 1)
        {
            return None with { Host = Plain(text[..close].Trim('[', ']')), Port = Nonempty(text[(close + 1)..].TrimStart(':')) };
        }

        if (close > 0 && inside.Contains(':') && IpAddress.TryParse(Plain(inside), out _))
        {
            return None with { Host = Plain(inside) };
        }

        // Where an IPv6 address has no brackets, its last group may be the port.
        int colon = inside.LastIndexOf(':');
        string host = colon < 0 ? inside : inside[..colon].TrimEnd(':');
        string? port = colon < 0 ? null : Nonempty(inside[(colon + 1)..]);
        bool isSix = inside.Count(letter => letter == ':') > 1 && !host.Contains('.');
        if (isSix)
        {
            host = inside[..Math.Max(colon, 0)];
            bool hasPort = port is not null && port.All(char.IsAsciiDigit) && IpAddress.TryParse(Plain(host), out _);
            return hasPort ? None with { Host = Plain(host), Port = port } : None with { Host = Plain(inside) };
        }

        // 10.0.0.1.80
        string[] numbers = host.Split('.');
        return port is null && numbers.Length == 5
            ? None with { Host = string.Join('.', numbers[..4]), Port = numbers[4] }
            : None with { Host = Plain(host), Port = port };
    }

    // Without a zone (fe80::1%eth0), with dots for commas, and without a dot at the end.
    private static string Plain(string host) => host.Split('%')[0].Replace(',', '.').TrimEnd('.');

    private static Dictionary<string, string> Table(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string? Nonempty(string text) => text.Length == 0 ? null : text;
}
