using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ipvsctl.Model;

/// <summary>Puts things into the order of their identities. What comes in that order, as files and dumps often do, is not sorted again.</summary>
internal static class Sorted
{
    /// <summary>The things in the order of what identifies them; no two are the same.</summary>
    public static ImmutableArray<T> ByIdentity<T, TIdentity>(IEnumerable<T> things, Func<T, TIdentity> identity) where TIdentity : IComparable<TIdentity>
    {
        T[] array = [.. things];
        for (int i = 1; i < array.Length; i++)
        {
            if (identity(array[i - 1]).CompareTo(identity(array[i])) > 0)
            {
                Array.Sort(array, (one, other) => identity(one).CompareTo(identity(other)));
                break;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(array);
    }
}
