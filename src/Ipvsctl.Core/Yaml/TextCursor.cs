using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>A position in a UTF-8 text that counts lines. Lines end with a line feed, a carriage return, or both, as in YAML 1.2.</summary>
internal sealed class TextCursor
{
    private readonly byte[] _text;
    private readonly int _end;

    // The last position that was computed; the next one is usually on the same line, after it.
    private int _knownOffset;
    private SourcePosition _known = new(1, 1);

    /// <summary>Creates a cursor at the beginning of a text, after a byte order mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The number of bytes of the text.</param>
    public TextCursor(byte[] text, int end)
    {
        (_text, _end) = (text, end);
        if (text.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
        {
            Offset = LineStart = _knownOffset = Encoding.UTF8.Preamble.Length;
        }
    }

    /// <summary>The number of bytes before the cursor.</summary>
    public int Offset { get; private set; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The offset of the first byte of the line.</summary>
    public int LineStart { get; private set; }

    /// <summary>The number of bytes between the beginning of the line and the cursor.</summary>
    public int Column => Offset - LineStart;

    /// <summary>Whether nothing follows.</summary>
    public bool AtEnd => Offset == _end;

    /// <summary>The text after the cursor.</summary>
    public ReadOnlySpan<byte> Rest => _text.AsSpan(Offset, _end - Offset);

    /// <summary>The byte under the cursor; 0 at the end.</summary>
    public byte Current => Peek(0);

    /// <summary>Whether a space, a tab, a line break or the end is under the cursor.</summary>
    public bool AtBlank => IsBlank(Current);

    /// <summary>Whether the cursor is after a space or a tab, or at the beginning of a line.</summary>
    public bool AfterBlank => Column == 0 || IsBlank(_text[Offset - 1]);

    /// <summary>Whether a line break or the end is under the cursor.</summary>
    public bool AtLineEnd => IsLineEnd(Current);

    /// <summary>The position of the cursor.</summary>
    public SourcePosition Position
    {
        get
        {
            bool known = _known.Line == Line && _knownOffset <= Offset;
            int from = known ? _knownOffset : LineStart;
            int column = (known ? _known.Column : 1) + Encoding.UTF8.GetCharCount(_text.AsSpan(from, Offset - from));
            (_knownOffset, _known) = (Offset, new SourcePosition(Line, column));
            return _known;
        }
    }

    /// <summary>Whether a byte is a space, a tab, a line break, or the end.</summary>
    public static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' || IsLineEnd(letter);

    /// <summary>Whether a byte is a line break or the end. NUL cannot be part of a text.</summary>
    public static bool IsLineEnd(byte letter) => letter is (byte)'\n' or (byte)'\r' or 0;

    /// <summary>The byte at a distance from the cursor; 0 beyond the end.</summary>
    public byte Peek(int distance) => Offset + distance < _end ? _text[Offset + distance] : (byte)0;

    /// <summary>The text from an offset to the cursor.</summary>
    public ReadOnlySpan<byte> From(int start) => _text.AsSpan(start, Offset - start);

    /// <summary>The text after an offset.</summary>
    public ReadOnlySpan<byte> After(int start) => _text.AsSpan(start, _end - start);

    /// <summary>The text of the line, without its end.</summary>
    public ReadOnlySpan<byte> LineText()
    {
        ReadOnlySpan<byte> rest = _text.AsSpan(LineStart, _end - LineStart);
        int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>Moves within the line.</summary>
    public void Skip(int count) => Offset += count;

    /// <summary>Moves past spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is (byte)' ' or (byte)'\t')
        {
            Offset++;
        }
    }

    /// <summary>Moves past spaces.</summary>
    public void SkipSpaces()
    {
        while (Current == (byte)' ')
        {
            Offset++;
        }
    }

    /// <summary>Moves to the end of the line.</summary>
    public void SkipLine()
    {
        int length = Rest.IndexOfAny((byte)'\n', (byte)'\r');
        Offset += length < 0 ? Rest.Length : length;
    }

    /// <summary>Moves past a line break, if one is under the cursor.</summary>
    public bool SkipBreak()
    {
        int length = Current switch
        {
            (byte)'\n' => 1,
            (byte)'\r' => Peek(1) == (byte)'\n' ? 2 : 1,
            _ => 0,
        };
        if (length == 0)
        {
            return false;
        }

        Offset += length;
        Line++;
        LineStart = Offset;
        return true;
    }

    /// <summary>Returns the place of the cursor, for <see cref="Return"/>.</summary>
    public (int Offset, int Line, int LineStart) Save() => (Offset, Line, LineStart);

    /// <summary>Moves back to a saved place.</summary>
    public void Return((int Offset, int Line, int LineStart) place) => (Offset, Line, LineStart) = place;
}
