using System.Buffers.Binary;
using System.Net;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// <c>union nf_inet_addr</c>: 16 bytes in network order, of which an IPv4 address takes the first four. Which it is, another attribute
/// says, and in answers that one comes later; so this is kept as bits until both are known.
/// </summary>
/// <param name="Bits">The 16 bytes as a number; missing ones are zero.</param>
internal readonly record struct AddressField(UInt128 Bits) : INetlinkField<AddressField>
{
    private const int Size = 16;
    private const int V4Shift = 96;

    /// <summary>The kernel takes an IPv4 address in four bytes too.</summary>
    public static int MinimumLength => sizeof(uint);

    /// <inheritdoc />
    public int Length => Size;

    /// <summary>The union's first four bytes, for IPv4.</summary>
    public uint V4 => (uint)(Bits >> V4Shift);

    /// <summary>The union that holds an IPv4 address.</summary>
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

    /// <summary>The address, for people: IPv4 if only the first four bytes say something.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return new IPAddress(Bits << (Size * 8 - V4Shift) == 0 ? bytes[..sizeof(uint)] : bytes).ToString();
    }
}
