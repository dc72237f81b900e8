namespace Ipvsctl.Yaml;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class NearestWord
{
    /// <summary>
    /// The known word that is nearest to <paramref name="word"/> by insertions, deletions, replacements and swaps of neighbours; null if
    /// none is near enough to be worth proposing (a third of its letters, at least one, never all). Of dotted names that begin
    /// alike only the rest counts.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int alike = CommonPath(word, candidate);
            string rest = candidate[alike..].ToLowerInvariant();
            int distance = Distance(word[alike..].ToLowerInvariant(), rest);
            if (distance < least && distance <= Math.Max(1, rest.Length / 3) && distance < rest.Length)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>The nearest word as the end of a sentence: <c> (did you mean weight?)</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $" (did you mean {nearest}?)" : "";

    // "env.PORT" and "env.HOME" are not near: four of eight letters say nothing.
    private static int CommonPath(string a, string b)
    {
        int end = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(0, end).LastIndexOf('.') + 1;
    }

    // Optimal string alignment: Levenshtein's distance that also knows "wieght".
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
