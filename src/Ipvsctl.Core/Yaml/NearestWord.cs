namespace Ipvsctl.Yaml;

/// <summary>Finds the known word that is most similar to a misspelled one.</summary>
internal static class NearestWord
{
    /// <summary>The length of the longest word that is compared, in characters. The cost of a comparison grows with its square.</summary>
    public const int MaximumLength = 256;

    /// <summary>
    /// Returns the known word with the fewest insertions, deletions, replacements and swaps of neighbors from <paramref name="word"/>. Null
    /// if none is near enough: a third of its letters, at least one, but never all. In dotted names, ignores the common beginning.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length > MaximumLength)
        {
            return null;
        }

        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int alike = CommonPath(word, candidate);
            ReadOnlySpan<char> rest = candidate.AsSpan(alike);
            int limit = Math.Min(Math.Min(Math.Max(1, rest.Length / 3), rest.Length - 1), least - 1);
            if (candidate.Length <= MaximumLength && Distance(word.AsSpan(alike), rest, limit) is { } distance)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Formats the nearest word as a suffix for a message: <c> (did you mean weight?)</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $" (did you mean {nearest}?)" : "";

    // "env.PORT" and "env.HOME" share only the prefix, so they are not similar.
    private static int CommonPath(string a, string b)
    {
        int end = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(0, end).LastIndexOf('.') + 1;
    }

    // Optimal string alignment: Levenshtein's distance that also counts a swap ("wieght") as one edit. Ignores case. Null if it exceeds the
    // limit, which most words show early.
    private static int? Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return null;
        }

        Span<int> rows = stackalloc int[3 * (MaximumLength + 1)];
        Span<int> before = rows[..(b.Length + 1)];
        Span<int> last = rows.Slice(MaximumLength + 1, b.Length + 1);
        Span<int> row = rows.Slice(2 * (MaximumLength + 1), b.Length + 1);
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int edits = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                bool swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                row[j] = swapped ? Math.Min(edits, before[j - 2] + 1) : edits;
                least = Math.Min(least, row[j]);
            }

            // A swap reaches back two rows, and only adds to what stands there.
            if (least > limit + 1)
            {
                return null;
            }

            Span<int> oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return last[b.Length] <= limit ? last[b.Length] : null;
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
