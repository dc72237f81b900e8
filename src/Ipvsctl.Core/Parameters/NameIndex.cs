namespace Ipvsctl.Parameters;

/// <summary>
/// Finds the names that may be similar to another one without a look at all of them, because a large parameter file may lack as many names
/// as it has. It finds every name that is one edit away, and of the others those that begin or end alike.
/// </summary>
internal sealed class NameIndex
{
    // So few names are compared one by one.
    private const int SmallSet = 64;

    // How many neighbors are compared on each side, in each of the two orders.
    private const int Neighbors = 24;

    // Limits the memory of the edits, 12 bytes each. Beyond it, only neighbors are found.
    private const int MaximumEdits = 4_000_000;

    // Longer names are compared with their neighbors only.
    private const int LongestEdited = 64;

    // So many names that differ in the same letter are compared.
    private const int MaximumAlike = 64;

    private readonly string[] _sorted;
    private readonly Lazy<int[]> _byEnd;
    private readonly Lazy<(ulong[] Hashes, int[] Names)> _edits;

    /// <summary>Creates the index. Sorting by the end and the edits wait for the first search.</summary>
    public NameIndex(IEnumerable<string> names)
    {
        _sorted = [.. names.Distinct(StringComparer.Ordinal)];
        Array.Sort(_sorted, StringComparer.Ordinal);
        _byEnd = new Lazy<int[]>(SortByEnd);
        _edits = new Lazy<(ulong[], int[])>(IndexEdits);
    }

    /// <summary>Returns the names that are worth a comparison with <paramref name="name"/>; some may be there twice.</summary>
    public IEnumerable<string> Candidates(string name)
    {
        if (_sorted.Length <= SmallSet)
        {
            return _sorted;
        }

        int begin = Lower(_sorted.Length, i => string.CompareOrdinal(_sorted[i], name));
        int end = Lower(_sorted.Length, i => CompareEnds(_sorted[_byEnd.Value[i]], name));
        return OneEditAway(name)
            .Concat(Around(begin, i => _sorted[i]))
            .Concat(Around(end, i => _sorted[_byEnd.Value[i]]));
    }

    /// <summary>Returns the first name below <paramref name="path"/>, such as <c>v.0</c> below <c>v</c>; null if there is none.</summary>
    public string? FirstBelow(string path)
    {
        string prefix = path + ".";
        int first = Lower(_sorted.Length, i => string.CompareOrdinal(_sorted[i], prefix));
        return first < _sorted.Length && _sorted[first].StartsWith(prefix, StringComparison.Ordinal) ? _sorted[first] : null;
    }

    // Two words that are one edit apart are alike when at most one letter of each is left out, also if the edit swaps neighbors.
    private IEnumerable<string> OneEditAway(string name)
    {
        if (name.Length > LongestEdited)
        {
            yield break;
        }

        (ulong[] hashes, int[] names) = _edits.Value;
        foreach (ulong hash in Edits(name))
        {
            int first = Lower(hashes.Length, at => hashes[at].CompareTo(hash));
            for (int i = first; i < hashes.Length && hashes[i] == hash && i < first + MaximumAlike; i++)
            {
                yield return _sorted[names[i]];
            }
        }
    }

    private IEnumerable<string> Around(int place, Func<int, string> name)
    {
        for (int i = Math.Max(0, place - Neighbors); i < Math.Min(_sorted.Length, place + Neighbors); i++)
        {
            yield return name(i);
        }
    }

    private int[] SortByEnd()
    {
        int[] order = [.. Enumerable.Range(0, _sorted.Length)];
        Array.Sort(order, (a, b) => CompareEnds(_sorted[a], _sorted[b]));
        return order;
    }

    private (ulong[] Hashes, int[] Names) IndexEdits()
    {
        long count = _sorted.Where(name => name.Length <= LongestEdited).Sum(name => name.Length + 1L);
        if (count > MaximumEdits)
        {
            return ([], []);
        }

        var hashes = new ulong[count];
        var names = new int[count];
        int place = 0;
        for (int i = 0; i < _sorted.Length; i++)
        {
            foreach (ulong hash in _sorted[i].Length <= LongestEdited ? Edits(_sorted[i]) : [])
            {
                (hashes[place], names[place]) = (hash, i);
                place++;
            }
        }

        Array.Sort(hashes, names);
        return (hashes, names);
    }

    // Hashes of the name, and of the name without each of its letters. Case does not count.
    private static IEnumerable<ulong> Edits(string name)
    {
        for (int omitted = -1; omitted < name.Length; omitted++)
        {
            ulong hash = 14695981039346656037;
            for (int i = 0; i < name.Length; i++)
            {
                hash = i == omitted ? hash : (hash ^ char.ToLowerInvariant(name[i])) * 1099511628211;
            }

            yield return hash;
        }
    }

    private static int CompareEnds(string a, string b)
    {
        for (int i = 1; i <= a.Length && i <= b.Length; i++)
        {
            if (a[^i] != b[^i])
            {
                return a[^i].CompareTo(b[^i]);
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    // The first of the places from 0 whose order is not negative.
    private static int Lower(int count, Func<int, int> order)
    {
        int low = 0;
        while (low < count)
        {
            int middle = (low + count) / 2;
            (low, count) = order(middle) < 0 ? (middle + 1, count) : (low, middle);
        }

        return low;
    }
}
