namespace Ipvsctl.Yaml;

/// <summary>Finds the known word that is most similar to a misspelled one.</summary>
internal static class NearestWord
{
    /// <summary>
    /// Returns the known word with the fewest insertions, deletions, replacements and swaps of neighbors from <paramref name="word"/>. Null
    /// if none is near enough: a third of its letters, at least one, but never all. In dotted names, ignores the common beginning.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int alike = CommonPath(word, candidate);
            string rest = candidate[alike..].ToLowerInvariant();
            if (Math.Abs(word.Length - candidate.Length) > Math.Max(1, rest.Length / 3))
            {
                // Each character that one of them lacks is an edit.
                continue;
            }

            int distance = Distance(word[alike..].ToLowerInvariant(), rest);
            if (distance < least && distance <= Math.Max(1, rest.Length / 3) && distance < rest.Length)
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

    // Optimal string alignment: Levenshtein's distance that also counts a swap ("wieght") as one edit.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(rows[i, j], rows[i - 2, j - 2] + 1) : rows[i, j];
            }
        }

        return rows[a.Length, b.Length];
    }
}
