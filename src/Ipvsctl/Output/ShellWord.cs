using System.Text;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes a word so that a shell takes it as this text, and nothing in it as a command.</summary>
internal static class ShellWord
{
    private const string PlainSigns = "_.,:@%+/-";

    /// <summary>Whether a word needs no quotes, so that programs that know none (<c>ipvsadm -R</c>) read it, too.</summary>
    public static bool IsPlain(string word) => word.Length > 0 && word.EnumerateRunes().All(rune =>
        (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && PlainSigns.Contains((char)rune.Value, StringComparison.Ordinal)))
        && !ControlCharacters.IsHidden(rune));

    /// <summary>Quotes a word if it needs it: <c>'z;id'</c>; with control characters, <c>$'\033x'</c>.</summary>
    public static string Quote(string word)
    {
        if (IsPlain(word))
        {
            return word;
        }

        return word.EnumerateRunes().Any(ControlCharacters.IsHidden)
            ? $"$'{string.Concat(word.EnumerateRunes().Select(Octal))}'"
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    // In a shell that does not know $'', the quotes still hold: an apostrophe is octal, too.
    private static string Octal(Rune rune)
    {
        if (!ControlCharacters.IsHidden(rune) && rune.Value is not ('\'' or '\\'))
        {
            return rune.ToString();
        }

        Span<byte> bytes = stackalloc byte[4];
        var text = new StringBuilder();
        foreach (byte one in bytes[..rune.EncodeToUtf8(bytes)])
        {
            text.Append('\\').Append(Convert.ToString(one, 8).PadLeft(3, '0'));
        }

        return text.ToString();
    }
}
