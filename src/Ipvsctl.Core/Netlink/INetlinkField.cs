namespace Ipvsctl.Netlink;

/// <summary>An attribute payload of a special type, such as an address union or a pair of flags and mask.</summary>
/// <typeparam name="TSelf">The field type itself.</typeparam>
internal interface INetlinkField<TSelf> where TSelf : struct, INetlinkField<TSelf>
{
    /// <summary>The minimum length of a payload, in bytes; the caller of <see cref="Read"/> checks it.</summary>
    static abstract int MinimumLength { get; }

    /// <summary>The length of the payload that <see cref="Write"/> writes, in bytes.</summary>
    int Length { get; }

    /// <summary>Reads the value; the payload may be longer than the field, but never shorter than <see cref="MinimumLength"/>.</summary>
    static abstract TSelf Read(ReadOnlySpan<byte> payload);

    /// <summary>Writes the value and fills all of <paramref name="payload"/>, which has exactly <see cref="Length"/> bytes.</summary>
    void Write(Span<byte> payload);
}
