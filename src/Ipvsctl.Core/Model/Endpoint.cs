using System.Buffers;

namespace Ipvsctl.Model;

/// <summary>Reads and writes an address with a port: <c>10.0.0.1:80</c>, <c>[2001:db8::1]:80</c>.</summary>
internal static class Endpoint
{
    private static readonly SearchValues<char> DottedDecimal = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> HexadecimalGroups = SearchValues.Create("0123456789abcdefABCDEF:");

    /// <summary>Writes an address and a port.</summary>
    public static string ToText(IpAddress address, ushort port) =>
        address.Family == IpFamily.V6 ? $"[{address}]:{port}" : $"{address}:{port}";

    /// <summary>
    /// Splits an address from its port; the port is null if it is missing. An IPv6 address needs brackets, with or without a port.
    /// </summary>
    /// <returns>The problem; null if the text is valid.</returns>
    public static string? TryParse(ReadOnlySpan<char> text, out IpAddress address, out ushort? port)
    {
        port = null;
        address = default;
        ReadOnlySpan<char> host = text;
        ReadOnlySpan<char> number = default;
        bool hasPort = false;
        if (text.StartsWith('['))
        {
            int close = text.IndexOf(']');
            if (close < 0 || (close + 1 < text.Length && text[close + 1] != ':'))
            {
                return $"{text} has unbalanced brackets";
            }

            host = text[1..close];
            hasPort = close + 1 < text.Length;
            number = hasPort ? text[(close + 2)..] : default;
            if (!host.Contains(':'))
            {
                return $"{host} in brackets is not an IPv6 address";
            }
        }
        else if (text.Count(':') > 1 && (IpAddress.TryParse(text, out _) || !text.ContainsAnyExcept(HexadecimalGroups)))
        {
            // Without brackets, the last group of an IPv6 address looks like a port.
            return $"{text} has no brackets around its IPv6 address";
        }
        else if (text.Count(':') == 1)
        {
            int colon = text.IndexOf(':');
            host = text[..colon];
            number = text[(colon + 1)..];
            hasPort = true;
        }

        if (!IpAddress.TryParse(host, out address))
        {
            return NotAnAddress(host);
        }

        if (hasPort)
        {
            // The Go tool accepted a plus sign and leading zeros.
            ReadOnlySpan<char> digits = number.StartsWith('+') ? number[1..] : number;
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || !ushort.TryParse(digits, out ushort value))
            {
                return number.IsEmpty ? "the port is missing after the colon" : $"{number} is not a port";
            }

            port = value;
        }

        return null;
    }

    private static string NotAnAddress(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty)
        {
            return "the address is empty";
        }

        bool ambiguous = !host.ContainsAnyExcept(DottedDecimal) && host.Count('.') == 3 && HasLeadingZero(host);
        return ambiguous
            ? $"{host} is ambiguous: a number with a leading zero is octal to some readers and decimal to others"
            : $"{host} is not an IP address";
    }

    private static bool HasLeadingZero(ReadOnlySpan<char> host)
    {
        foreach (Range range in host.Split('.'))
        {
            if (host[range].Length > 1 && host[range][0] == '0')
            {
                return true;
            }
        }

        return false;
    }
}
