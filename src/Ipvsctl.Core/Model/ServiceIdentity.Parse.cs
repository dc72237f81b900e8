using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Ipvsctl.Model;

public readonly partial record struct ServiceIdentity
{
    /// <summary>The forms that a model file accepts, in words.</summary>
    internal const string Expected =
        "tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7";

    /// <summary>
    /// Reads the spelling of model files: <c>tcp://10.0.0.1:80</c>, <c>udp://[2001:db8::1]:53</c>, <c>fwmark:7</c>, <c>fwmark6:7</c>. An
    /// omitted port becomes 0, all ports. Ignores the case of the word before the colon, surrounding spaces and trailing slashes. A mark may
    /// be hexadecimal, as iptables prints it: <c>fwmark:0x7</c>.
    /// </summary>
    /// <exception cref="FormatException">The text does not name a service; the message says why.</exception>
    public static ServiceIdentity Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ServiceIdentity identity, out string? problem) ? identity : throw new FormatException(problem);

    /// <summary>Reads the spelling of model files; see <see cref="Parse"/>.</summary>
    /// <returns>Whether <paramref name="text"/> names a service.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ServiceIdentity identity) => TryParse(text, out identity, out _);

    /// <summary>Creates an identity from a protocol and an endpoint of System.Net.</summary>
    public static ServiceIdentity FromIPEndPoint(Protocol protocol, IPEndPoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return FromAddress(protocol, IpAddress.FromIPAddress(endpoint.Address), (ushort)endpoint.Port);
    }

    /// <summary>Converts to the endpoint type of System.Net.</summary>
    /// <exception cref="InvalidOperationException">A firewall mark identifies the service, which has no address.</exception>
    public IPEndPoint ToIPEndPoint() => IsFirewallMark
        ? throw new InvalidOperationException($"{this} has no address")
        : new IPEndPoint(Address.ToIPAddress(), Port);

    static ServiceIdentity IParsable<ServiceIdentity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ServiceIdentity ISpanParsable<ServiceIdentity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ServiceIdentity>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceIdentity result) => TryParse(s, out result);

    static bool ISpanParsable<ServiceIdentity>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ServiceIdentity result) => TryParse(s, out result);

    /// <summary>Reads the spelling of model files, and describes the problem if it is invalid.</summary>
    /// <param name="text">The text.</param>
    /// <param name="identity">The service.</param>
    /// <param name="problem">The problem; null if the text is valid.</param>
    /// <returns>Whether <paramref name="text"/> names a service.</returns>
    internal static bool TryParse(
        ReadOnlySpan<char> text, out ServiceIdentity identity, [NotNullWhen(false)] out string? problem) =>
        TryParse(text, defaultPort: 0, out identity, out problem);

    /// <summary>Reads the spelling of model files, with a default for an omitted port.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultPort">The port if the text omits it.</param>
    /// <param name="identity">The service.</param>
    /// <param name="problem">The problem; null if the text is valid.</param>
    /// <returns>Whether <paramref name="text"/> names a service.</returns>
    internal static bool TryParse(
        ReadOnlySpan<char> text, ushort defaultPort, out ServiceIdentity identity, [NotNullWhen(false)] out string? problem)
    {
        identity = default;
        problem = null;
        ReadOnlySpan<char> trimmed = text.Trim();
        int scheme = trimmed.IndexOf("://");
        if (scheme >= 0)
        {
            return TryParseAddress(trimmed[..scheme], trimmed[(scheme + 3)..].TrimEnd('/'), defaultPort, out identity, out problem);
        }

        int colon = trimmed.IndexOf(':');
        bool isV6 = colon >= 0 && trimmed[..colon].Equals("fwmark6", StringComparison.OrdinalIgnoreCase);
        if (isV6 || (colon >= 0 && trimmed[..colon].Equals("fwmark", StringComparison.OrdinalIgnoreCase)))
        {
            return TryParseMark(isV6 ? IpFamily.V6 : IpFamily.V4, trimmed[(colon + 1)..], out identity, out problem);
        }

        problem = trimmed.IsEmpty ? "the address is empty" : $"{trimmed} is not the address of a service";
        return false;
    }

    private static bool TryParseAddress(
        ReadOnlySpan<char> word,
        ReadOnlySpan<char> endpoint,
        ushort defaultPort,
        out ServiceIdentity identity,
        [NotNullWhen(false)] out string? problem)
    {
        identity = default;
        if (!ProtocolWords.TryParse(word.ToString().ToLowerInvariant(), out Protocol protocol))
        {
            problem = $"{word} is not a protocol of IPVS";
            return false;
        }

        problem = Endpoint.TryParse(endpoint, out IpAddress address, out ushort? port);
        if (problem is not null)
        {
            return false;
        }

        identity = FromAddress(protocol, address, port ?? defaultPort);
        return true;
    }

    private static bool TryParseMark(
        IpFamily family, ReadOnlySpan<char> number, out ServiceIdentity identity, out string? problem)
    {
        identity = default;
        problem = null;

        // The Go tool accepted a plus sign.
        ReadOnlySpan<char> digits = number.StartsWith('+') ? number[1..] : number;
        bool isHexadecimal = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool parsed = isHexadecimal
            ? uint.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint mark)
            : uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out mark);
        if (!parsed || mark == 0)
        {
            problem = number.IsEmpty ? "the firewall mark is missing after the colon" : $"{number} is not a firewall mark from 1 to {uint.MaxValue}";
            return false;
        }

        identity = FromFirewallMark(family, mark);
        return true;
    }
}
