using System.Buffers.Binary;
using System.Net;
using Ipvsctl.Netlink;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>An address in network order: four bytes for IPv4, sixteen for IPv6. The length determines the family.</summary>
/// <param name="Bits">The address as a number.</param>
/// <param name="IsV6">Whether it is an IPv6 address.</param>
internal readonly record struct HostAddressField(UInt128 Bits, bool IsV6) : INetlinkField<HostAddressField>
{
    private const int V4Length = 4;
    private const int V6Length = 16;

    /// <inheritdoc />
    public static int MinimumLength => V4Length;

    /// <inheritdoc />
    public int Length => IsV6 ? V6Length : V4Length;

    /// <inheritdoc />
    public static HostAddressField Read(ReadOnlySpan<byte> payload) => payload.Length >= V6Length
        ? new HostAddressField(BinaryPrimitives.ReadUInt128BigEndian(payload), IsV6: true)
        : new HostAddressField(BinaryPrimitives.ReadUInt32BigEndian(payload), IsV6: false);

    /// <inheritdoc />
    public void Write(Span<byte> payload)
    {
        if (IsV6)
        {
            BinaryPrimitives.WriteUInt128BigEndian(payload, Bits);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(payload, (uint)Bits);
        }
    }

    /// <summary>The usual spelling of the address.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return new IPAddress(bytes).ToString();
    }
}
