using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>Scalars in quotes.</summary>
internal sealed partial class YamlParser
{
    private static readonly SearchValues<byte> DoubleQuotedEnd = SearchValues.Create("\"\\\r\n"u8);
    private static readonly SearchValues<byte> SingleQuotedEnd = SearchValues.Create("'\r\n"u8);
    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    // Reads a quoted scalar, whose lines must be more indented than the parent.
    private string Quoted(int parent, SourcePosition at)
    {
        byte quote = _cursor.Current;
        SearchValues<byte> ends = quote == (byte)'"' ? DoubleQuotedEnd : SingleQuotedEnd;
        _cursor.Skip(1);
        bool several = false;
        while (true)
        {
            int length = _cursor.Rest.IndexOfAny(ends);
            if (length < 0)
            {
                _cursor.Skip(_cursor.Rest.Length);
                throw Fail(at, SyntaxText.UnclosedQuote(quote));
            }

            int start = _cursor.Offset;
            _cursor.Skip(length);
            ReadOnlySpan<byte> piece = _cursor.From(start);
            if (_cursor.Current == quote && !(quote == (byte)'\'' && _cursor.Peek(1) == quote))
            {
                _cursor.Skip(1);
                _quote = (at, _cursor.Line);
                return several ? Last(piece) : _text.Get(piece);
            }

            several = true;
            if (_cursor.Current == quote)
            {
                _cursor.Skip(2);
                _text.Parts.Write(piece);
                _text.Parts.Write("'"u8);
            }
            else if (_cursor.Current != (byte)'\\')
            {
                _text.Parts.Write(piece.TrimEnd(" \t"u8));
                _text.Fold(NextQuotedLine(parent, at, quote));
            }
            else if (TextCursor.IsLineEnd(_cursor.Peek(1)))
            {
                _text.Parts.Write(piece);
                _cursor.Skip(1);
                _text.AddBreaks(NextQuotedLine(parent, at, quote) - 1);
            }
            else
            {
                _text.Parts.Write(piece);
                Escape();
            }
        }
    }

    private string Last(ReadOnlySpan<byte> piece)
    {
        _text.Parts.Write(piece);
        return _text.TakeParts();
    }

    // Moves to the next text of a quoted scalar and returns the number of line breaks before it.
    private int NextQuotedLine(int parent, SourcePosition at, byte quote)
    {
        int breaks = 0;
        int indent = 0;
        while (_cursor.SkipBreak())
        {
            breaks++;
            _cursor.SkipSpaces();
            indent = _cursor.Column;
            _cursor.SkipBlanks();
        }

        if (_cursor.AtEnd || (_cursor.Column == 0 && AtAnyMarker()))
        {
            throw Fail(at, SyntaxText.UnclosedQuote(quote));
        }

        if (indent <= parent)
        {
            throw Fail(at, SyntaxText.UnclosedQuote(quote, _cursor.Line));
        }

        if (_cursor.Column == 0)
        {
            RequireNoConflict();
        }

        return breaks;
    }

    // Reads an escape sequence, such as \n or \u00e9. JSON writes a character above U+FFFF as two of them.
    private void Escape()
    {
        SourcePosition at = _cursor.Position;
        byte letter = _cursor.Peek(1);
        int digits = letter switch
        {
            (byte)'x' => 2,
            (byte)'u' => 4,
            (byte)'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            int code = SimpleEscape(letter);
            AddRune(code >= 0 ? new Rune(code) : throw Fail(at, SyntaxText.UnknownEscape(Piece(2))));
            _cursor.Skip(2);
            return;
        }

        uint value = HexDigits(at, digits);
        string first = Piece(2 + digits);
        _cursor.Skip(2 + digits);
        if (digits == 4 && char.IsHighSurrogate((char)value) && _cursor.Rest.StartsWith("\\u"u8))
        {
            SourcePosition second = _cursor.Position;
            uint low = HexDigits(second, 4);
            if (!char.IsLowSurrogate((char)low))
            {
                throw Fail(at, SyntaxText.NoCharacter(first));
            }

            _cursor.Skip(6);
            AddRune(new Rune((char)value, (char)low));
            return;
        }

        AddRune(Rune.IsValid(value) ? new Rune(value) : throw Fail(at, SyntaxText.NoCharacter(first)));
    }

    private uint HexDigits(SourcePosition at, int digits)
    {
        ReadOnlySpan<byte> rest = _cursor.Rest[2..];
        bool complete = rest.Length >= digits && !rest[..digits].ContainsAnyExcept(HexadecimalDigits);
        return complete && uint.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            ? value
            : throw Fail(at, SyntaxText.EscapeDigits(Piece(2), digits));
    }

    private static int SimpleEscape(byte letter) => letter switch
    {
        (byte)'0' => 0,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' or (byte)'\t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        (byte)'e' => 27,
        (byte)' ' or (byte)'"' or (byte)'/' or (byte)'\\' => letter,
        (byte)'N' => 0x85,
        (byte)'_' => 0xa0,
        (byte)'L' => 0x2028,
        (byte)'P' => 0x2029,
        _ => -1,
    };

    private void AddRune(Rune rune) => _text.Parts.Advance(rune.EncodeToUtf8(_text.Parts.GetSpan(4)));

    // The next characters, for a message; a character that is not ASCII is complete.
    private string Piece(int length)
    {
        ReadOnlySpan<byte> rest = _cursor.Rest;
        while (length < rest.Length && (rest[length] & 0xc0) == 0x80)
        {
            length++;
        }

        return Encoding.UTF8.GetString(rest[..Math.Min(length, rest.Length)]);
    }
}
