namespace Ipvsctl.Tests.Suites;

/// <summary>A part of a page between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c>, which is generated.</summary>
internal static class Section
{
    /// <summary>The page with another text in a part.</summary>
    public static string Replace(string page, string name, string text)
    {
        string begin = $"<!-- {name} -->\n";
        string end = $"<!-- end of {name} -->\n";
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? $"{page[..(from + begin.Length)]}\n{text}\n{page[to..]}"
            : throw new InvalidOperationException($"the page has no part {name}");
    }
}
