using System.Collections.Immutable;
using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Values for attributes: often none, often at an edge, else anything.</summary>
internal sealed class RandomValues(int seed)
{
    private const int LongestText = 40;

    // Letters of one, two, three and four bytes; NUL ends a string and cannot be in one.
    private static readonly string[] Letters = ["a", "Z", "0", "_", ".", "-", " ", "é", "日", "🐧"];

    private readonly Random _random = new(seed);

    // Each record is thin or full as a whole, so that some are empty and some have everything.
    private readonly double _absent = new Random(seed).Next(4) / 3.0;

    public byte? Byte() => (byte?)UInt64(byte.MaxValue);

    public ushort? UInt16() => (ushort?)UInt64(ushort.MaxValue);

    public uint? UInt32() => (uint?)UInt64(uint.MaxValue);

    public ulong? UInt64() => UInt64(ulong.MaxValue);

    public string? Text() => Maybe(() => string.Concat(Some(LongestText, () => Letters[_random.Next(Letters.Length)])));

    public AddressField? Address() => Value(() => new AddressField(Bits()));

    public NetmaskField? Netmask() => Value(() => new NetmaskField((uint)Number(uint.MaxValue)));

    public FlagsField? Flags() => Value(() => new FlagsField((uint)Number(uint.MaxValue), (uint)Number(uint.MaxValue)));

    public HostAddressField? HostAddress() => Value(() =>
    {
        bool v6 = _random.Next(2) == 0;
        return new HostAddressField(v6 ? Bits() : (uint)Number(uint.MaxValue), v6);
    });

    /// <summary>Attributes of numbers from <paramref name="first"/> on, with and without flag bits; or none.</summary>
    public RawAttributes Unknown(ushort first) => IsAbsent()
        ? default
        : RawBytes.Join([.. Some(4, () => RawBytes.Of((ushort)(_random.Next(first, 0x4000) | (_random.Next(4) << 14)), Payload()))]);

    /// <summary>A nest, or none.</summary>
    public T? Maybe<T>(Func<T> make) where T : class => IsAbsent() ? null : make();

    /// <summary>An array of nests, or none.</summary>
    public NestList<T>? List<T>(int most, Func<T> make) where T : class, INetlinkAttributeSet<T> =>
        Value(() => new NestList<T>([.. Some(most, make)]));

    private ImmutableArray<T> Some<T>(int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];

    private T? Value<T>(Func<T> make) where T : struct => IsAbsent() ? null : make();

    private ulong? UInt64(ulong maximum) => IsAbsent() ? null : Number(maximum);

    private ulong Number(ulong maximum) => _random.Next(6) switch
    {
        0 => 0,
        1 => 1,
        2 => maximum,
        3 => maximum / 2,
        4 => (maximum / 2) + 1,
        _ => (ulong)_random.NextInt64() & maximum,
    };

    private byte[] Payload()
    {
        byte[] payload = new byte[_random.Next(20)];
        _random.NextBytes(payload);
        return payload;
    }

    private UInt128 Bits() => new(Number(ulong.MaxValue), Number(ulong.MaxValue));

    private bool IsAbsent() => _random.NextDouble() < _absent;
}
