using System.Collections;

namespace Ipvsctl.Files;

/// <summary>
/// A list whose items are made whenever they are asked for: what is written once and forgotten, such as the document of a large table, is
/// never in memory as a whole.
/// </summary>
/// <param name="items">What the items are made of.</param>
/// <param name="map">Makes one.</param>
internal sealed class MappedList<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> map) : IReadOnlyList<TResult>
{
    /// <inheritdoc />
    public int Count => items.Count;

    /// <inheritdoc />
    public TResult this[int index] => map(items[index]);

    /// <inheritdoc />
    public IEnumerator<TResult> GetEnumerator() => items.Select(map).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
