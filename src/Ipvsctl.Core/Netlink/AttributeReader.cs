using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Ipvsctl.Netlink;

/// <summary>
/// A cursor over a run of attributes (<c>struct nlattr</c>). <see cref="Next"/> checks that an attribute lies within the run. The typed
/// methods check that its payload is long enough. Like the kernel, they read a longer integer from its first bytes.
/// </summary>
internal ref struct AttributeReader(ReadOnlySpan<byte> attributes)
{
    /// <summary>The size of <c>struct nlattr</c>: u16 length, u16 type.</summary>
    internal const int HeaderLength = 4;

    // NLA_F_NESTED and NLA_F_NET_BYTEORDER are flags in the two high bits of the type.
    private const ushort TypeMask = 0x3fff;

    private ReadOnlySpan<byte> _rest = attributes;
    private ReadOnlySpan<byte> _payload;
    private ushort _type;

    // Created for the first kept attribute, because a dump has thousands of sets, and current kernels send no unknown attributes.
    private ImmutableArray<byte>.Builder? _kept;

    /// <summary>The number of the current attribute, without its flag bits.</summary>
    public readonly ushort Type => (ushort)(_type & TypeMask);

    /// <summary>The payload of the current attribute, without its padding.</summary>
    public readonly ReadOnlySpan<byte> Payload => _payload;

    /// <summary>The attributes that <see cref="Keep"/> kept, in wire order.</summary>
    public readonly RawAttributes Kept => _kept is null ? default : new RawAttributes(_kept.ToImmutable());

    /// <summary>Moves to the next attribute; false at the end.</summary>
    /// <exception cref="NetlinkFormatException">The attribute does not lie within the run.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (_rest.Length < HeaderLength)
        {
            throw new NetlinkFormatException($"{_rest.Length} bytes left, expected an attribute header of {HeaderLength}");
        }

        int length = MemoryMarshal.Read<ushort>(_rest);
        _type = MemoryMarshal.Read<ushort>(_rest[2..]);
        if (length < HeaderLength || length > _rest.Length)
        {
            throw new NetlinkFormatException($"attribute {Type} says it has {length} bytes, {_rest.Length} are left");
        }

        _payload = _rest[HeaderLength..length];
        _rest = _rest[Math.Min(NetlinkAlignment.Align(length), _rest.Length)..];
        return true;
    }

    /// <summary>
    /// Keeps the current attribute as received, including its flag bits. Ignores the number 0, because the kernel skips it in every
    /// set (docs/kernel.md#unknown-attributes).
    /// </summary>
    public void Keep()
    {
        if (Type == 0)
        {
            return;
        }

        _kept ??= ImmutableArray.CreateBuilder<byte>();
        Span<byte> header = stackalloc byte[HeaderLength];
        MemoryMarshal.Write(header, (ushort)(HeaderLength + _payload.Length));
        MemoryMarshal.Write(header[2..], _type);
        _kept.AddRange(header);
        _kept.AddRange(_payload);

        // Adds padding, because the last attribute of a run may lack it, and a writer may append more attributes.
        _kept.Count = NetlinkAlignment.Align(_kept.Count);
    }

    /// <summary>Reads an 8-bit integer.</summary>
    public readonly byte Byte(string name) => AtLeast(1, name)[0];

    /// <summary>Reads a 16-bit integer in host order.</summary>
    public readonly ushort UInt16(string name) => MemoryMarshal.Read<ushort>(AtLeast(sizeof(ushort), name));

    /// <summary>Reads a 16-bit integer in network order.</summary>
    public readonly ushort UInt16NetworkOrder(string name) => BinaryPrimitives.ReadUInt16BigEndian(AtLeast(sizeof(ushort), name));

    /// <summary>Reads a 32-bit integer in host order.</summary>
    public readonly uint UInt32(string name) => MemoryMarshal.Read<uint>(AtLeast(sizeof(uint), name));

    /// <summary>Reads a 32-bit integer in network order.</summary>
    public readonly uint UInt32NetworkOrder(string name) => BinaryPrimitives.ReadUInt32BigEndian(AtLeast(sizeof(uint), name));

    /// <summary>Reads a signed 32-bit integer in host order.</summary>
    public readonly int Int32(string name) => MemoryMarshal.Read<int>(AtLeast(sizeof(int), name));

    /// <summary>Reads a 64-bit integer in host order. The kernel does not always align it (docs/kernel.md#attributes).</summary>
    public readonly ulong UInt64(string name) => MemoryMarshal.Read<ulong>(AtLeast(sizeof(ulong), name));

    /// <summary>Reads a 64-bit integer in network order.</summary>
    public readonly ulong UInt64NetworkOrder(string name) => BinaryPrimitives.ReadUInt64BigEndian(AtLeast(sizeof(ulong), name));

    /// <summary>Reads a string up to its NUL.</summary>
    public readonly string Text()
    {
        int end = _payload.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? _payload : _payload[..end]);
    }

    /// <summary>Reads a field of a special type.</summary>
    public readonly T Field<T>(string name) where T : struct, INetlinkField<T> => T.Read(AtLeast(T.MinimumLength, name));

    /// <summary>Reads a nest.</summary>
    public readonly T Nest<T>(string name) where T : class, INetlinkAttributeSet<T>
    {
        try
        {
            return T.Read(_payload);
        }
        catch (NetlinkFormatException e)
        {
            throw e.Inside(name);
        }
    }

    /// <summary>Reads an array of nests.</summary>
    public readonly NestList<T> NestList<T>(string name) where T : class, INetlinkAttributeSet<T>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        try
        {
            var elements = new AttributeReader(_payload);
            while (elements.Next())
            {
                items.Add(elements.Nest<T>($"[{elements.Type}]"));
            }
        }
        catch (NetlinkFormatException e)
        {
            throw e.Inside(name);
        }

        return new NestList<T>(items.ToImmutable());
    }

    private readonly ReadOnlySpan<byte> AtLeast(int length, string name) =>
        _payload.Length >= length
            ? _payload
            : throw new NetlinkFormatException(name, $"{Bytes(_payload.Length)}, expected {length}");

    private static string Bytes(int count) => count == 1 ? "1 byte" : $"{count} bytes";
}
