using System.Text;
using System.Text.RegularExpressions;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Changes texts in the ways in which people, templates and transfers break them.</summary>
/// <param name="random">The source of everything random.</param>
/// <param name="tokens">The texts to insert anywhere.</param>
/// <param name="values">The texts to put in the place of a word.</param>
internal sealed partial class TextMutation(Random random, IReadOnlyList<string> tokens, IReadOnlyList<string> values)
{
    private const int MaximumChanges = 4;
    private const int MaximumIndent = 5;

    /// <summary>Returns a text with a few changes, as bytes, which may not be UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">Another text, whose parts may be spliced in.</param>
    public byte[] Change(string text, string other)
    {
        // Two of three texts stay YAML in most cases, so that what comes after the syntax is tried, too.
        bool keepsForm = random.Next(3) > 0;
        for (int changes = random.Next(1, MaximumChanges); changes > 0; changes--)
        {
            text = keepsForm ? ReplaceWord(text) : ChangeForm(text, other);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(8) == 0 ? ByteMutation.Change(bytes, random) : bytes;
    }

    private string ChangeForm(string text, string other) => random.Next(7) switch
    {
        0 or 1 => Insert(text, tokens[random.Next(tokens.Count)]),
        2 => Indent(text),
        3 => Insert(text, Escape()),
        4 => Splice(text, other),
        5 => MoveLine(text),
        _ => Cut(text),
    };

    // In the place of a key, a value, or a part of one.
    private string ReplaceWord(string text)
    {
        MatchCollection words = Word().Matches(text);
        if (words.Count == 0)
        {
            return text;
        }

        Match word = words[random.Next(words.Count)];
        string value = random.Next(4) == 0 ? words[random.Next(words.Count)].Value : values[random.Next(values.Count)];
        return string.Concat(text.AsSpan(0, word.Index), value, text.AsSpan(word.Index + word.Length));
    }

    private string Insert(string text, string part) => text.Insert(random.Next(text.Length + 1), part);

    // Moves a line to the right or to the left, with spaces or a tab.
    private string Indent(string text)
    {
        string[] lines = text.Split('\n');
        ref string line = ref lines[random.Next(lines.Length)];
        line = random.Next(3) switch
        {
            0 => new string(' ', random.Next(1, MaximumIndent)) + line,
            1 => '\t' + line,
            _ => line[Math.Min(random.Next(1, MaximumIndent), line.Length - line.TrimStart(' ').Length)..],
        };
        return string.Join('\n', lines);
    }

    // Some are characters, some are halves of characters, some are nothing.
    private string Escape() => random.Next(5) switch
    {
        0 => $"\\x{random.Next(256):x2}",
        1 => $"\\u{random.Next(0x10000):x4}",
        2 => $"\\ud8{random.Next(256):x2}\\u{(random.Next(2) == 0 ? 0xdc00 : 0) + random.Next(256):x4}",
        3 => $"\\U{random.NextInt64(1L << 32):x8}",
        _ => $"\\{(char)random.Next(' ', '~')}",
    };

    private string Splice(string text, string other)
    {
        int from = random.Next(other.Length + 1);
        string part = other.Substring(from, Math.Min(random.Next(1, 80), other.Length - from));
        return random.Next(8) == 0 ? text[..random.Next(text.Length + 1)] + other[from..] : Insert(text, part);
    }

    private string MoveLine(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int from = random.Next(lines.Count);
        string line = lines[from];
        if (random.Next(2) == 0)
        {
            lines.RemoveAt(from);
        }

        lines.Insert(random.Next(lines.Count + 1), line);
        return string.Join('\n', lines);
    }

    private string Cut(string text)
    {
        int at = random.Next(text.Length + 1);
        return random.Next(6) switch
        {
            0 => text[..at],
            1 => text[at..],
            _ => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
        };
    }

    [GeneratedRegex("[A-Za-z0-9.:/-]*[A-Za-z0-9]")]
    private static partial Regex Word();
}
