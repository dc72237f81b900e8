using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>
/// The netlink attributes of a service or a destination that a newer kernel reported and this version does not know. A change sends them
/// back; otherwise the kernel would reset them (docs/kernel.md#unknown-attributes).
/// </summary>
/// <param name="bytes">The attributes, each with its header and padding.</param>
/// <remarks>All values compare as equal, because an unknown attribute may be a counter, which differs at every read.</remarks>
internal readonly struct UnknownAttributes(ImmutableArray<byte> bytes) : IEquatable<UnknownAttributes>
{
    private readonly ImmutableArray<byte> _bytes = bytes;

    /// <summary>The attributes, each with its header and padding; empty if the kernel sent none.</summary>
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
