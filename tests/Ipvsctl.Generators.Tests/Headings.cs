namespace Ipvsctl.Generators.Tests;

/// <summary>A heading of a Markdown page.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Anchor">What a link to it has after the <c>#</c>.</param>
internal sealed record Heading(int Line, string Anchor);

/// <summary>The headings of a Markdown page, with the anchors that GitHub gives them.</summary>
internal static class Headings
{
    /// <summary>The headings in their order.</summary>
    public static IReadOnlyList<Heading> Of(TextFile page)
    {
        var headings = new List<Heading>();
        var seen = new Dictionary<string, int>();
        bool isCode = false;
        foreach ((int number, string line) in page.Lines)
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            string text = line.TrimStart('#');
            if (!isCode && text.Length < line.Length && text.StartsWith(' '))
            {
                headings.Add(new Heading(number, Unique(Anchor(text.Trim()), seen)));
            }
        }

        return headings;
    }

    // Letters become lower case, spaces become hyphens, and all other punctuation goes.
    private static string Anchor(string text) => string.Concat(text
        .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
        .Select(letter => letter == ' ' ? '-' : char.ToLowerInvariant(letter)));

    // A second heading of the same text gets -1, a third one -2.
    private static string Unique(string anchor, Dictionary<string, int> seen)
    {
        int before = seen.GetValueOrDefault(anchor);
        seen[anchor] = before + 1;
        return before == 0 ? anchor : $"{anchor}-{before}";
    }
}
