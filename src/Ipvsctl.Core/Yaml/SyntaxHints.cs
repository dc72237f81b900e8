using System.Buffers;
using System.Globalization;

namespace Ipvsctl.Yaml;

/// <summary>Guesses from the text of a line what its author meant.</summary>
internal static class SyntaxHints
{
    private static readonly SearchValues<char> KeyLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly SearchValues<char> AddressLetters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>What is wrong with a line that does not begin with a key and a colon.</summary>
    public static string NoColon(string line)
    {
        if (UnusualIndent(line) is { } first)
        {
            return first;
        }

        int end = line.AsSpan().IndexOfAnyExcept(KeyLetters);
        string key = end < 0 ? line : line[..end];
        string rest = end < 0 ? "" : line[end..];
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]) || rest.StartsWith("://", StringComparison.Ordinal))
        {
            return line.StartsWith("//", StringComparison.Ordinal) || line[0] == ';' ? "a comment begins with #"
                : line[0] is '[' or '{' or ']' or '}' or ',' ? $"unexpected {line[0]}; expected a key and a colon"
                : SyntaxText.Starts(line) ? SyntaxText.NotPlain(line)
                : $"expected a key and a colon before {Quote.Cut(line)}";
        }

        if (rest.StartsWith(':'))
        {
            return UnusualSpace(rest[1..]) is { } space
                ? $"{space} after the colon; expected a space"
                : $"missing space after the colon; expected {Quote.Cut($"{key}: {rest[1..]}")}";
        }

        string value = rest.TrimStart(' ', '\t', '=');
        return UnusualSpace(rest) is { } other ? $"{other} after {Quote.Cut(key)}; expected a colon and a space"
            : $"missing colon; expected {Quote.Cut(value.Length > 0 ? $"{key}: {value}" : $"{key}:")}";
    }

    /// <summary>What is wrong with a line that begins with a character that looks like a space; null if it does not.</summary>
    public static string? UnusualIndent(string line) =>
        UnusualSpace(line) is { } space ? $"{space} in the indentation; YAML allows only spaces" : null;

    /// <summary>What is wrong with a second colon on a line, after a text that the colon makes a key.</summary>
    public static string SecondColon(string key, string rest)
    {
        string value = rest.TrimStart();
        bool address = value.StartsWith("//", StringComparison.Ordinal) || (char.IsAsciiDigit(value.FirstOrDefault()) && key.Contains('.'));
        return address && !key.EndsWith(' ')
            ? $"a space after the colon makes {Quote.Cut(key)} a key; expected {Quote.Cut($"{key}:{value}")}"
            : $"a second colon on this line; quote the value: \"{Quote.Cut($"{key}: {value}")}\"";
    }

    /// <summary>Whether a line in a flow collection looks like one after it.</summary>
    public static bool IsBlockLine(string line)
    {
        int colon = line.IndexOf(':');
        return line is "-" || line.StartsWith("- ", StringComparison.Ordinal)
            || (colon > 0 && !line.AsSpan(0, colon).ContainsAnyExcept(KeyLetters) && (colon + 1 == line.Length || line[colon + 1] == ' '));
    }

    /// <summary>Whether a text is an IPv6 address in brackets.</summary>
    public static bool IsBracketedAddress(string text) =>
        text is ['[', .. var address, ']']
        && address.Count(letter => letter == ':') > 1 && !address.AsSpan().ContainsAnyExcept(AddressLetters);

    // Names a character that looks like a space at the beginning of a text; null if there is none.
    private static string? UnusualSpace(string text) => text.Length == 0 || text[0] < '\u0080' ? null : text[0] switch
    {
        '\u00a0' => "no-break space (U+00A0)",
        '\ufeff' => "byte order mark (U+FEFF)",
        var letter when char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => $"U+{(int)letter:X4}",
        _ => null,
    };
}
