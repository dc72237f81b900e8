using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Ipvsctl.Model;

/// <summary>
/// An IPv4 or IPv6 address. Two spellings of one address are equal. Addresses sort by family, then by number.
/// </summary>
public readonly record struct IpAddress : IComparable<IpAddress>, ISpanParsable<IpAddress>
{
    private const int V6Length = 16;

    /// <summary>Creates an address from its number.</summary>
    /// <param name="family">The family.</param>
    /// <param name="bits">The address as a number: 32 bits for IPv4, 128 bits for IPv6.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bits"/> does not fit the family, or the family is unknown.</exception>
    public IpAddress(IpFamily family, UInt128 bits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)family, (int)IpFamily.V6, nameof(family));
        if (family == IpFamily.V4)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, (UInt128)uint.MaxValue);
        }

        Family = family;
        Bits = bits;
    }

    /// <summary>The family.</summary>
    public IpFamily Family { get; }

    /// <summary>The address as a number: 32 bits for IPv4, 128 bits for IPv6.</summary>
    public UInt128 Bits { get; }

    /// <summary>Whether it is a multicast address: 224.0.0.0/4 or ff00::/8.</summary>
    public bool IsMulticast => Family == IpFamily.V4 ? Bits >> 28 == 0xe : Bits >> 120 == 0xff;

    /// <summary>Whether it is a loopback address: 127.0.0.0/8 or ::1.</summary>
    internal bool IsLoopback => Family == IpFamily.V4 ? Bits >> 24 == 127 : Bits == 1;

    /// <summary>Whether it is a link-local address, valid on one link only: 169.254.0.0/16 or fe80::/10.</summary>
    public bool IsLinkLocal => Family == IpFamily.V4 ? Bits >> 16 == 0xa9fe : Bits >> 118 == 0x3fa;

    /// <summary>Whether it is an IPv4-mapped IPv6 address: ::ffff:0:0/96.</summary>
    public bool IsV4Mapped => Family == IpFamily.V6 && Bits >> 32 == 0xffff;

    /// <summary>Reads an address; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static IpAddress Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out IpAddress address) ? address : throw new FormatException($"{text} is not an IP address");

    /// <summary>
    /// Reads an address: four decimal numbers from 0 to 255, or IPv6 without brackets and without a zone. Rejects a number with a leading
    /// zero, because some programs read it as octal.
    /// </summary>
    /// <returns>Whether <paramref name="text"/> is an address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        if (text.Contains(':'))
        {
            // IPAddress accepts brackets and zones ("[::1]", "fe80::1%eth0"); an IPVS address has neither.
            if (text.ContainsAny('[', '%') || !IPAddress.TryParse(text, out IPAddress? parsed))
            {
                return false;
            }

            address = FromIPAddress(parsed);
            return true;
        }

        return TryParseV4(text, out address);
    }

    /// <summary>Converts from the address type of System.Net. Drops a scope (zone), because IPVS has none.</summary>
    public static IpAddress FromIPAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        UInt128 bits = 0;
        foreach (byte part in address.GetAddressBytes())
        {
            bits = bits << 8 | part;
        }

        return new IpAddress(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? IpFamily.V4 : IpFamily.V6, bits);
    }

    /// <summary>Converts to the address type of System.Net.</summary>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[V6Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Bits);
        return new IPAddress(Family == IpFamily.V4 ? bytes[12..] : bytes);
    }

    /// <inheritdoc />
    public int CompareTo(IpAddress other) =>
        Family != other.Family ? Family.CompareTo(other.Family) : Bits.CompareTo(other.Bits);

    /// <summary>The usual spelling: dotted decimal, or canonical IPv6 without brackets.</summary>
    public override string ToString() => ToIPAddress().ToString();

    static IpAddress IParsable<IpAddress>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static IpAddress ISpanParsable<IpAddress>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IpAddress>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IpAddress result) =>
        TryParse(s, out result);

    static bool ISpanParsable<IpAddress>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IpAddress result) =>
        TryParse(s, out result);

    private static bool TryParseV4(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        uint bits = 0;
        int parts = 0;
        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> part = text[range];
            bool plain = part.Length is > 0 and <= 3 && !part.ContainsAnyExceptInRange('0', '9') && (part.Length == 1 || part[0] != '0');
            if (!plain || !byte.TryParse(part, out byte value) || ++parts > 4)
            {
                return false;
            }

            bits = bits << 8 | value;
        }

        address = new IpAddress(IpFamily.V4, bits);
        return parts == 4;
    }
}
