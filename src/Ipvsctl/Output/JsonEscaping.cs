using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>
/// Escapes what JSON requires, and what would control a terminal or hide on it. Other characters stay readable. The data is the same.
/// </summary>
internal sealed class JsonEscaping : JavaScriptEncoder
{
    // A character outside the basic plane becomes two escapes.
    private const int EscapeLength = 6;

    /// <inheritdoc />
    public override int MaxOutputCharactersPerInputCharacter => 2 * EscapeLength;

    /// <inheritdoc />
    public override bool WillEncode(int unicodeScalar) =>
        UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar)
        || (Rune.IsValid(unicodeScalar) && ControlCharacters.IsHidden(new Rune(unicodeScalar)));

    /// <inheritdoc />
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        int required = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);
        ReadOnlySpan<char> rest = required < 0 ? all : all[..required];
        for (int i = rest.IndexOfAnyExceptInRange(' ', '~'); i >= 0 && i < rest.Length;)
        {
            OperationStatus status = Rune.DecodeFromUtf16(rest[i..], out Rune rune, out int length);
            if (status != OperationStatus.Done || ControlCharacters.IsHidden(rune))
            {
                return i;
            }

            i += length;
        }

        return required;
    }

    /// <inheritdoc />
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar))
        {
            return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        string escaped = "";
        foreach (char unit in new Rune(unicodeScalar).ToString())
        {
            escaped += $"\\u{(int)unit:x4}";
        }

        numberOfCharactersWritten = escaped.TryCopyTo(new Span<char>(buffer, bufferLength)) ? escaped.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
