using System.Buffers;

namespace Ipvsctl.Yaml;

/// <summary>Scalars after <c>|</c> and <c>&gt;</c>, which are lines of text.</summary>
internal sealed partial class YamlParser
{
    private string BlockScalar(int parent)
    {
        bool folded = _cursor.Current == (byte)'>';
        _cursor.Skip(1);
        (byte chomping, int indent) = BlockScalarHeader(parent);
        int breaks = 0;
        if (indent < 0)
        {
            (indent, breaks) = DetectIndent(parent);
        }

        bool empty = true;
        bool wasSpaced = false;
        while (AtBlockLine(indent, ref breaks))
        {
            int start = _cursor.Offset;
            _cursor.SkipLine();
            ReadOnlySpan<byte> line = _cursor.From(start);
            bool spaced = line[0] is (byte)' ' or (byte)'\t';
            if (folded && !empty && !spaced && !wasSpaced)
            {
                _text.Fold(breaks);
            }
            else
            {
                _text.AddBreaks(breaks);
            }

            _text.Parts.Write(line);
            (empty, wasSpaced) = (false, spaced);
            breaks = _cursor.SkipBreak() ? 1 : 0;
        }

        _text.AddBreaks(chomping == (byte)'+' ? breaks : chomping == (byte)'-' || empty ? 0 : Math.Min(breaks, 1));
        return _text.TakeParts();
    }

    // Reads what follows the indicator, up to the end of the line. The indent is -1 if the text determines it.
    private (byte Chomping, int Indent) BlockScalarHeader(int parent)
    {
        byte chomping = 0;
        int indent = -1;
        while (!_cursor.AtBlank)
        {
            byte letter = _cursor.Current;
            if (letter is (byte)'+' or (byte)'-' && chomping == 0)
            {
                chomping = letter;
            }
            else if (letter is >= (byte)'1' and <= (byte)'9' && indent < 0)
            {
                indent = Math.Max(parent, 0) + letter - '0';
            }
            else
            {
                throw Fail(_cursor.Position, SyntaxText.BlockScalarHeader);
            }

            _cursor.Skip(1);
        }

        _cursor.SkipBlanks();
        if (_cursor.Current == (byte)'#' && _cursor.AfterBlank)
        {
            _cursor.SkipLine();
        }

        if (!_cursor.AtLineEnd)
        {
            throw Fail(_cursor.Position, SyntaxText.BlockScalarHeader);
        }

        _cursor.SkipBreak();
        return (chomping, indent);
    }

    // The first line with text determines the indent. Returns also the number of blank lines before it.
    private (int Indent, int Breaks) DetectIndent(int parent)
    {
        int breaks = 0;
        (int Column, SourcePosition At) longest = default;
        while (true)
        {
            var place = _cursor.Save();
            _cursor.SkipSpaces();
            int column = _cursor.Column;
            if (!_cursor.AtLineEnd)
            {
                SourcePosition at = _cursor.Position;
                bool tab = _cursor.Current == (byte)'\t' && column <= parent;
                _cursor.Return(place);
                return tab ? throw Fail(at, SyntaxText.Tab)
                    : column <= parent ? (Math.Max(parent + 1, longest.Column), breaks)
                    : longest.Column > column ? throw Fail(longest.At, SyntaxText.BlankLineIndent)
                    : (column, breaks);
            }

            longest = column > longest.Column ? (column, _cursor.Position) : longest;
            bool text = column > 0;
            if (!_cursor.SkipBreak())
            {
                return (Math.Max(parent + 1, 0), breaks + (text ? 1 : 0));
            }

            breaks++;
        }
    }

    // Moves to the text of the next line that has some, and counts the blank lines before it. At the end, moves to the line after it.
    private bool AtBlockLine(int indent, ref int breaks)
    {
        while (!_cursor.AtEnd)
        {
            var place = _cursor.Save();
            while (_cursor.Column < indent && _cursor.Current == (byte)' ')
            {
                _cursor.Skip(1);
            }

            if (!_cursor.AtLineEnd)
            {
                if (_cursor.Column == indent && !(indent == 0 && AtAnyMarker()))
                {
                    return true;
                }

                _cursor.Return(place);
                return false;
            }

            if (!_cursor.SkipBreak())
            {
                return false;
            }

            breaks++;
        }

        return false;
    }
}
