using System.Globalization;
using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>
/// Escapes characters of user text that would break a line, control the terminal, or hide or reorder what it shows, so that a message is
/// one line and means what it looks like.
/// </summary>
internal static class ControlCharacters
{
    // Letters, marks and symbols that a terminal shows as nothing or as a blank.
    private const string Invisible = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    /// <summary>Replaces such characters by escapes: <c>\n</c>, <c>\u001b</c>, <c>\u202e</c>, <c>\U000e0041</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                escaped.Append(IsHidden(rune) ? Escape(rune) : rune.ToString());
                i += rune.Utf16SequenceLength;
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
                i++;
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Whether a character is a control or format character (bidirectional controls and zero-width ones among them), a blank other than the
    /// space, a separator of lines, unassigned, private, or invisible.
    /// </summary>
    public static bool IsHidden(Rune rune) => !rune.IsAscii
        ? Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
            || IsVariationSelector(rune.Value)
            || (rune.IsBmp && Invisible.Contains((char)rune.Value, StringComparison.Ordinal))
        : Rune.IsControl(rune);

    private static bool IsVariationSelector(int value) => value is (>= 0xfe00 and <= 0xfe0f) or (>= 0x180b and <= 0x180f) or (>= 0xe0100 and <= 0xe01ef);

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => rune.IsBmp ? $"\\u{rune.Value:x4}" : $"\\U{rune.Value:x8}",
    };
}
