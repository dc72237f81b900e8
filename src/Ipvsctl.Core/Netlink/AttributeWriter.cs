using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Ipvsctl.Netlink;

/// <summary>
/// Appends attributes to a buffer, each padded to four bytes with zeros. Writes nests without <c>NLA_F_NESTED</c>: the kernel accepts
/// both forms, and answers in this one (docs/kernel.md#attributes).
/// </summary>
internal readonly struct AttributeWriter(NetlinkBuffer buffer)
{
    /// <summary>Writes an 8-bit integer.</summary>
    public void Byte(ushort type, byte value) => Append(type, 1)[0] = value;

    /// <summary>Writes a 16-bit integer in host order.</summary>
    public void UInt16(ushort type, ushort value) => MemoryMarshal.Write(Append(type, sizeof(ushort)), value);

    /// <summary>Writes a 16-bit integer in network order.</summary>
    public void UInt16NetworkOrder(ushort type, ushort value) =>
        BinaryPrimitives.WriteUInt16BigEndian(Append(type, sizeof(ushort)), value);

    /// <summary>Writes a 32-bit integer in host order.</summary>
    public void UInt32(ushort type, uint value) => MemoryMarshal.Write(Append(type, sizeof(uint)), value);

    /// <summary>Writes a 32-bit integer in network order.</summary>
    public void UInt32NetworkOrder(ushort type, uint value) =>
        BinaryPrimitives.WriteUInt32BigEndian(Append(type, sizeof(uint)), value);

    /// <summary>Writes a signed 32-bit integer in host order.</summary>
    public void Int32(ushort type, int value) => MemoryMarshal.Write(Append(type, sizeof(int)), value);

    /// <summary>Writes a 64-bit integer in host order.</summary>
    public void UInt64(ushort type, ulong value) => MemoryMarshal.Write(Append(type, sizeof(ulong)), value);

    /// <summary>Writes a 64-bit integer in network order.</summary>
    public void UInt64NetworkOrder(ushort type, ulong value) =>
        BinaryPrimitives.WriteUInt64BigEndian(Append(type, sizeof(ulong)), value);

    /// <summary>Writes a string with the NUL that the kernel's policies require.</summary>
    public void Text(ushort type, string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Encoding.UTF8.GetBytes(value, Append(type, length + 1));
    }

    /// <summary>Writes a field of a special type.</summary>
    public void Field<T>(ushort type, T value) where T : struct, INetlinkField<T> => value.Write(Append(type, value.Length));

    /// <summary>Writes a nest.</summary>
    public void Nest<T>(ushort type, T value) where T : class, INetlinkAttributeSet<T>
    {
        int start = Begin(type);
        value.Write(this);
        End(start);
    }

    /// <summary>Writes an array of nests, numbered from 1.</summary>
    public void NestList<T>(ushort type, NestList<T> values) where T : class, INetlinkAttributeSet<T>
    {
        int start = Begin(type);
        ushort number = 1;
        foreach (T value in values.Items)
        {
            Nest(number++, value);
        }

        End(start);
    }

    /// <summary>Writes attributes exactly as they were read.</summary>
    public void Raw(RawAttributes attributes)
    {
        if (!attributes.IsEmpty)
        {
            ReadOnlySpan<byte> bytes = attributes.Bytes.AsSpan();
            bytes.CopyTo(buffer.Reserve(bytes.Length));
        }
    }

    private int Begin(ushort type)
    {
        int start = buffer.Length;
        Append(type, 0);
        return start;
    }

    // The length of a nest is known only after its content is written.
    private void End(int start) => MemoryMarshal.Write(buffer.From(start), checked((ushort)(buffer.Length - start)));

    private Span<byte> Append(ushort type, int payloadLength)
    {
        int length = AttributeReader.HeaderLength + payloadLength;
        Span<byte> attribute = buffer.Reserve(NetlinkAlignment.Align(length));

        // The last four bytes contain the padding and the NUL of a string. The caller overwrites the rest.
        attribute[^NetlinkAlignment.Size..].Clear();
        MemoryMarshal.Write(attribute, checked((ushort)length));
        MemoryMarshal.Write(attribute[2..], type);
        return attribute[AttributeReader.HeaderLength..length];
    }
}
