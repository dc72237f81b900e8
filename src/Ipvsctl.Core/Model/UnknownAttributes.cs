using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>
/// The netlink attributes of a service or a destination that this version does not know, as a newer kernel sent them. A change sends them
/// back, so that reading, changing and writing does not reset what the newer kernel added.
/// </summary>
/// <param name="bytes">The attributes, each with its header and padding.</param>
/// <remarks>All values are equal: one of the attributes may be a counter, which differs at every reading.</remarks>
internal readonly struct UnknownAttributes(ImmutableArray<byte> bytes) : IEquatable<UnknownAttributes>
{
    private readonly ImmutableArray<byte> _bytes = bytes;

    /// <summary>The attributes, each with its header and padding; empty where the kernel sent none.</summary>
    public ImmutableArray<byte> Bytes => _bytes.IsDefault ? [] : _bytes;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _bytes.IsDefaultOrEmpty;

    /// <inheritdoc />
    public bool Equals(UnknownAttributes other) => true;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is UnknownAttributes;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}
