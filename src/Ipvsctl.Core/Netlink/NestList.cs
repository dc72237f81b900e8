using System.Collections;
using System.Collections.Immutable;

namespace Ipvsctl.Netlink;

/// <summary>
/// An array of nests, numbered from 1 on the wire, such as <c>CTRL_ATTR_OPS</c>. It compares by its elements, so that records that contain
/// one compare by value.
/// </summary>
internal readonly struct NestList<T>(ImmutableArray<T> items) : IEquatable<NestList<T>>, IEnumerable<T>
    where T : class, INetlinkAttributeSet<T>
{
    private readonly ImmutableArray<T> _items = items;

    /// <summary>The nests, in wire order.</summary>
    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <inheritdoc />
    public bool Equals(NestList<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is NestList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Length;

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
