using System.Buffers.Binary;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// Four bytes with two meanings: an IPv4 netmask in network order, or an IPv6 prefix length as an integer in host order. The
/// family decides; another attribute contains it.
/// </summary>
/// <param name="Mask">The four bytes read as an IPv4 netmask.</param>
internal readonly record struct NetmaskField(uint Mask) : INetlinkField<NetmaskField>
{
    /// <inheritdoc />
    public static int MinimumLength => sizeof(uint);

    /// <inheritdoc />
    public int Length => sizeof(uint);

    /// <summary>The four bytes read as an IPv6 prefix length.</summary>
    public uint PrefixLength => FromNetworkOrder(Mask);

    /// <summary>Creates the field of an IPv6 prefix length.</summary>
    public static NetmaskField FromPrefix(uint length) => new(FromNetworkOrder(length));

    /// <inheritdoc />
    public static NetmaskField Read(ReadOnlySpan<byte> payload) => new(BinaryPrimitives.ReadUInt32BigEndian(payload));

    /// <inheritdoc />
    public void Write(Span<byte> payload) => BinaryPrimitives.WriteUInt32BigEndian(payload, Mask);

    /// <summary>The four bytes in the trace, in the order of the message.</summary>
    public override string ToString() => $"0x{Mask:x8}";

    private static uint FromNetworkOrder(uint value) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
