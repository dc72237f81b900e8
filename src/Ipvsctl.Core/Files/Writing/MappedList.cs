using System.Collections;

namespace Ipvsctl.Files;

/// <summary>
/// A list that creates each item on every access, so that the document of a large table is never in memory as a whole.
/// </summary>
/// <param name="items">The source items.</param>
/// <param name="map">Creates a result from a source item.</param>
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
