namespace Ipvsctl.Netlink;

/// <summary>An attribute payload of a shape of its own, such as an address union or a pair of flags and mask.</summary>
/// <typeparam name="TSelf">The field type itself.</typeparam>
internal interface INetlinkField<TSelf> where TSelf : struct, INetlinkField<TSelf>
{
    /// <summary>The shortest payload <see cref="Read"/> accepts, in bytes; the reader has checked it.</summary>
    static abstract int MinimumLength { get; }

    /// <summary>The payload's length as <see cref="Write"/> fills it, in bytes.</summary>
    int Length { get; }

    /// <summary>Reads the value; the payload may be longer than the field, never shorter than <see cref="MinimumLength"/>.</summary>
    static abstract TSelf Read(ReadOnlySpan<byte> payload);

    /// <summary>Writes the value; <paramref name="payload"/> has exactly <see cref="Length"/> bytes, and it fills all of them.</summary>
    void Write(Span<byte> payload);
}
