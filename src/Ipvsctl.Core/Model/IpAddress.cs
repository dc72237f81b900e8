using System.Net;

namespace Ipvsctl.Model;

/// <summary>
/// An IPv4 or IPv6 address as a value: equal and ordered by family and bits, so that two spellings of one address are one
/// address.
/// </summary>
/// <param name="Family">The family.</param>
/// <param name="Bits">The address as a number: 32 bits for IPv4, 128 bits for IPv6.</param>
public readonly record struct IpAddress(IpFamily Family, UInt128 Bits) : IComparable<IpAddress>
{
    private const int V6Length = 16;

    /// <summary>
    /// Reads an address: four decimal numbers from 0 to 255 without leading zeros (a leading zero means octal to some readers, and is
    /// refused as ambiguous), or IPv6 without brackets and without a zone.
    /// </summary>
    /// <returns>Whether <paramref name="text"/> is such an address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        if (text.Contains(':'))
        {
            // IPAddress takes brackets and zones ("[::1]", "fe80::1%eth0"); an IPVS address has neither.
            if (text.ContainsAny('[', '%') || !IPAddress.TryParse(text, out IPAddress? parsed))
            {
                return false;
            }

            address = FromIPAddress(parsed);
            return true;
        }

        return TryParseV4(text, out address);
    }

    /// <summary>The framework's address as a value.</summary>
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

    /// <summary>Whether it stands for a group of hosts: 224.0.0.0/4, ff00::/8.</summary>
    public bool IsMulticast => Family == IpFamily.V4 ? Bits >> 28 == 0xe : Bits >> 120 == 0xff;

    /// <summary>Whether it is only good on one link: 169.254.0.0/16, fe80::/10.</summary>
    public bool IsLinkLocal => Family == IpFamily.V4 ? Bits >> 16 == 0xa9fe : Bits >> 118 == 0x3fa;

    /// <summary>Whether it is an IPv4 address in IPv6 clothes: ::ffff:0:0/96.</summary>
    public bool IsV4Mapped => Family == IpFamily.V6 && Bits >> 32 == 0xffff;

    /// <inheritdoc />
    public int CompareTo(IpAddress other) =>
        Family != other.Family ? Family.CompareTo(other.Family) : Bits.CompareTo(other.Bits);

    /// <summary>The usual spelling: dotted decimal, or IPv6 in its canonical form without brackets.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[V6Length];
        for (int i = 0; i < V6Length; i++)
        {
            bytes[i] = (byte)(Bits >> (8 * (V6Length - 1 - i)));
        }

        return new IPAddress(Family == IpFamily.V4 ? bytes[12..] : bytes).ToString();
    }

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
