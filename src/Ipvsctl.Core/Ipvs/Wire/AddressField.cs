using System.Buffers.Binary;
using System.Net;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// <c>union nf_inet_addr</c>: 16 bytes in network order; an IPv4 address uses the first four. Another attribute contains the family. In
/// answers it follows this one, so the field keeps the raw bits.
/// </summary>
/// <param name="Bits">The 16 bytes as a number; missing ones are zero.</param>
internal readonly record struct AddressField(UInt128 Bits) : INetlinkField<AddressField>
{
    private const int Size = 16;
    private const int V4Shift = 96;

    /// <summary>The kernel also accepts an IPv4 address in four bytes.</summary>
    public static int MinimumLength => sizeof(uint);

    /// <inheritdoc />
    public int Length => Size;

    /// <summary>The first four bytes, which hold an IPv4 address.</summary>
    public uint V4 => (uint)(Bits >> V4Shift);

    /// <summary>Creates the union of an IPv4 address.</summary>
    public static AddressField FromV4(uint address) => new((UInt128)address << V4Shift);

    /// <inheritdoc />
    public static AddressField Read(ReadOnlySpan<byte> payload)
    {
        Span<byte> whole = stackalloc byte[Size];
        payload[..Math.Min(payload.Length, Size)].CopyTo(whole);
        return new AddressField(BinaryPrimitives.ReadUInt128BigEndian(whole));
    }

    /// <inheritdoc />
    public void Write(Span<byte> payload) => BinaryPrimitives.WriteUInt128BigEndian(payload, Bits);

    /// <summary>The address in the trace: IPv4 if all other bytes are 0.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return new IPAddress(Bits << (Size * 8 - V4Shift) == 0 ? bytes[..sizeof(uint)] : bytes).ToString();
    }
}
