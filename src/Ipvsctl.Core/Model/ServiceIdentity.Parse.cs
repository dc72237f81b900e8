namespace Ipvsctl.Model;

public readonly partial record struct ServiceIdentity
{
    /// <summary>The forms that TryParse reads, in words.</summary>
    internal const string Expected =
        "tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7";

    /// <summary>
    /// Reads the spelling of model files. A port may be missing (it is 0 then: all ports); blanks around the text and a slash behind it
    /// are passed over.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="identity">The service.</param>
    /// <param name="problem">What is wrong if nothing could be read.</param>
    /// <returns>Whether <paramref name="text"/> names a service.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ServiceIdentity identity, out string? problem) =>
        TryParse(text, defaultPort: 0, out identity, out problem);

    /// <summary>The same, with another port where none is written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultPort">The port where none is written.</param>
    /// <param name="identity">The service.</param>
    /// <param name="problem">What is wrong if nothing could be read.</param>
    /// <returns>Whether <paramref name="text"/> names a service.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, ushort defaultPort, out ServiceIdentity identity, out string? problem)
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
        if (colon >= 0 && trimmed[..colon] is "fwmark" or "fwmark6")
        {
            IpFamily family = trimmed[..colon] is "fwmark6" ? IpFamily.V6 : IpFamily.V4;
            return TryParseMark(family, trimmed[(colon + 1)..], out identity, out problem);
        }

        problem = trimmed.IsEmpty ? "the address is empty" : $"{trimmed} is not the address of a service";
        return false;
    }

    private static bool TryParseAddress(
        ReadOnlySpan<char> word, ReadOnlySpan<char> endpoint, ushort defaultPort, out ServiceIdentity identity, out string? problem)
    {
        identity = default;
        if (!ProtocolWords.TryParse(word, out Protocol protocol))
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

        // A plus sign is what the Go tool took.
        ReadOnlySpan<char> digits = number.StartsWith('+') ? number[1..] : number;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || !uint.TryParse(digits, out uint mark) || mark == 0)
        {
            problem = $"{(number.IsEmpty ? "nothing" : number)} is not a firewall mark from 1 to {uint.MaxValue}";
            return false;
        }

        identity = FromFirewallMark(family, mark);
        return true;
    }
}
