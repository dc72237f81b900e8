using System.Collections.Immutable;

namespace Ipvsctl.Netlink;

/// <summary>
/// Attributes in wire format, each with its header and padding. It compares by its bytes. A set keeps the attributes that it does not know
/// in this form; see <see cref="NetlinkUnknownAttribute"/>.
/// </summary>
/// <param name="bytes">Complete attributes, each padded to four bytes.</param>
internal readonly struct RawAttributes(ImmutableArray<byte> bytes) : IEquatable<RawAttributes>
{
    private readonly ImmutableArray<byte> _bytes = bytes;

    /// <summary>The bytes; empty if there are no attributes.</summary>
    public ImmutableArray<byte> Bytes => _bytes.IsDefault ? [] : _bytes;

    /// <summary>Whether there are no attributes.</summary>
    public bool IsEmpty => _bytes.IsDefaultOrEmpty;

    /// <summary>Passes each attribute to <paramref name="visitor"/>, in wire order.</summary>
    public void Describe(IAttributeVisitor visitor)
    {
        var reader = new AttributeReader(Bytes.AsSpan());
        while (reader.Next())
        {
            visitor.Unknown(reader.Type, reader.Payload);
        }
    }

    /// <inheritdoc />
    public bool Equals(RawAttributes other) => Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RawAttributes other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Bytes.Length;

    /// <summary>Formats the bytes in hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes.AsSpan());
}
