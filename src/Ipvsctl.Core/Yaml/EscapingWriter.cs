using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>
/// Receives the library's text, and writes escapes for the characters that it would write raw (bidirectional controls) or wrong (characters
/// outside the basic plane). In between, a character of the private use area stands for each of them.
/// </summary>
/// <param name="output">Receives the text.</param>
internal sealed class EscapingWriter(TextWriter output) : TextWriter
{
    private const char First = '\ue000';
    private const char Last = '\uf8ff';

    private readonly List<Rune> _runes = [];

    /// <inheritdoc />
    public override Encoding Encoding => output.Encoding;

    /// <summary>Whether a text needs <see cref="Replace"/>, and double quotes.</summary>
    public static bool Needs(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.EnumerateRunes().Any(Needs);

    /// <summary>Replaces the characters that need an escape.</summary>
    public string Replace(string text)
    {
        var replaced = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            replaced.Append(Needs(rune) ? Stand(rune) : rune.ToString());
        }

        return replaced.ToString();
    }

    /// <inheritdoc />
    public override void Write(char value)
    {
        if (value is < First or > Last || value - First >= _runes.Count)
        {
            output.Write(value);
            return;
        }

        Rune rune = _runes[value - First];
        output.Write(!ControlCharacters.IsHidden(rune) ? rune.ToString() : rune.IsBmp ? $"\\u{rune.Value:x4}" : $"\\U{rune.Value:x8}");
    }

    /// <inheritdoc />
    public override void Flush() => output.Flush();

    // The library itself escapes control characters.
    private static bool Needs(Rune rune) => !rune.IsBmp || (!rune.IsAscii && ControlCharacters.IsHidden(rune));

    // A name has at most 15 bytes, so the area is large enough.
    private string Stand(Rune rune)
    {
        int index = _runes.IndexOf(rune);
        if (index < 0)
        {
            index = _runes.Count;
            _runes.Add(rune);
        }

        return $"{(char)(First + index)}";
    }
}
