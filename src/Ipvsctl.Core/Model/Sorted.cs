using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>Sorts lists by identity, and rejects duplicates.</summary>
internal static class Sorted
{
    /// <summary>Sorts a list by identity. Returns a sorted list unchanged, because files and dumps often are in order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="identity">Returns the identity of an item.</param>
    /// <exception cref="ArgumentException">The list is uninitialized, or two items have the same identity.</exception>
    public static ImmutableArray<T> ByIdentity<T, TIdentity>(ImmutableArray<T> items, Func<T, TIdentity> identity)
        where TIdentity : IComparable<TIdentity>
    {
        if (items.IsDefault)
        {
            throw new ArgumentException("the list is uninitialized; expected an empty one", nameof(items));
        }

        for (int i = 1; i < items.Length; i++)
        {
            if (identity(items[i - 1]).CompareTo(identity(items[i])) >= 0)
            {
                return Checked(items.Sort((one, other) => identity(one).CompareTo(identity(other))), identity);
            }
        }

        return items;
    }

    private static ImmutableArray<T> Checked<T, TIdentity>(ImmutableArray<T> sorted, Func<T, TIdentity> identity)
        where TIdentity : IComparable<TIdentity>
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (identity(sorted[i - 1]).CompareTo(identity(sorted[i])) == 0)
            {
                throw new ArgumentException($"duplicate {identity(sorted[i])}", nameof(sorted));
            }
        }

        return sorted;
    }
}
