namespace Ipvsctl.Generators.Tests;

/// <summary>A source in which <c>[|</c> and <c>|]</c> stand around the place that a diagnostic must point at.</summary>
/// <param name="Source">The source without the marks.</param>
/// <param name="Start">Where the place begins.</param>
/// <param name="Text">What stands there.</param>
internal sealed record Markup(string Source, int Start, string Text)
{
    public static Markup Parse(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal);
        string text = marked[(start + 2)..end];
        return new Markup(marked[..start] + text + marked[(end + 2)..], start, text);
    }
}
