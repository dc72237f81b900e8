using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Ipvsctl.Model;

/// <summary>
/// Identifies a destination within its service: its address and port. Two ports of one address are two destinations. The forwarding
/// method is not part of the identity (docs/kernel.md#keys).
/// </summary>
/// <param name="Address">The real server's address.</param>
/// <param name="Port">The real server's port; 0 keeps the port that the client used.</param>
public readonly record struct DestinationIdentity(IpAddress Address, ushort Port)
    : IComparable<DestinationIdentity>, ISpanParsable<DestinationIdentity>
{
    /// <summary>The forms that a model file accepts, in words.</summary>
    internal const string Expected = "an IP address with or without a port (10.0.0.1:8080, [2001:db8::1]:8080)";

    /// <summary>Reads an address with a port: <c>10.0.0.1:8080</c>, <c>[2001:db8::1]:8080</c>. Ignores surrounding spaces.</summary>
    /// <exception cref="FormatException">The text is not an address with a port; the message says why.</exception>
    public static DestinationIdentity Parse(ReadOnlySpan<char> text)
    {
        if (!TryParse(text, out IpAddress address, out ushort? port, out string? problem))
        {
            throw new FormatException(problem);
        }

        return new DestinationIdentity(address, port ?? throw new FormatException($"{text} has no port"));
    }

    /// <summary>Reads an address with a port; see <see cref="Parse"/>.</summary>
    /// <returns>Whether <paramref name="text"/> is an address with a port.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DestinationIdentity identity)
    {
        bool parsed = TryParse(text, out IpAddress address, out ushort? port, out _) && port is not null;
        identity = parsed ? new DestinationIdentity(address, port.GetValueOrDefault()) : default;
        return parsed;
    }

    /// <summary>Converts from the endpoint type of System.Net.</summary>
    public static DestinationIdentity FromIPEndPoint(IPEndPoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new DestinationIdentity(IpAddress.FromIPAddress(endpoint.Address), (ushort)endpoint.Port);
    }

    /// <summary>Converts to the endpoint type of System.Net.</summary>
    public IPEndPoint ToIPEndPoint() => new(Address.ToIPAddress(), Port);

    /// <summary>Compares by address, then by port. Output lists destinations in this order, and apply adds them in it.</summary>
    public int CompareTo(DestinationIdentity other)
    {
        int order = Address.CompareTo(other.Address);
        return order != 0 ? order : Port.CompareTo(other.Port);
    }

    /// <summary>The spelling of model files: <c>10.0.0.1:8080</c>, <c>[2001:db8::1]:8080</c>.</summary>
    public override string ToString() => Endpoint.ToText(Address, Port);

    static DestinationIdentity IParsable<DestinationIdentity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static DestinationIdentity ISpanParsable<DestinationIdentity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DestinationIdentity>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out DestinationIdentity result) => TryParse(s, out result);

    static bool ISpanParsable<DestinationIdentity>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out DestinationIdentity result) => TryParse(s, out result);

    /// <summary>Reads the spelling of model files, which may omit the port. Ignores surrounding spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The real server's address.</param>
    /// <param name="port">Its port; null if the text omits it.</param>
    /// <param name="problem">The problem; null if the text is valid.</param>
    /// <returns>Whether <paramref name="text"/> names a destination.</returns>
    internal static bool TryParse(
        ReadOnlySpan<char> text, out IpAddress address, out ushort? port, [NotNullWhen(false)] out string? problem)
    {
        problem = Endpoint.TryParse(text.Trim(), out address, out port);
        return problem is null;
    }
}
