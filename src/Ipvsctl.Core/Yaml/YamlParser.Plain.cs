using System.Buffers;

namespace Ipvsctl.Yaml;

/// <summary>Scalars without quotes.</summary>
internal sealed partial class YamlParser
{
    private static readonly SearchValues<byte> PlainEnd = SearchValues.Create(":#\r\n"u8);
    private static readonly SearchValues<byte> PlainEndInFlow = SearchValues.Create(":#\r\n,[]{}"u8);

    private static YamlEvent PlainEvent(SourcePosition at, string text, NodeProperties properties) =>
        new(YamlEventKind.Scalar, at) { Text = text, Anchor = properties.Anchor, Quoted = properties.IsText };

    private void RequirePlainStart(bool inFlow)
    {
        byte first = _cursor.Current;
        bool indicator = first is (byte)'-' or (byte)'?' or (byte)':'
            ? TextCursor.IsBlank(_cursor.Peek(1)) || (inFlow && FlowIndicators.Contains(_cursor.Peek(1)))
            : first is (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'#' or (byte)'&' or (byte)'*' or (byte)'!'
                or (byte)'|' or (byte)'>' or (byte)'\'' or (byte)'"' or (byte)'%' or (byte)'@' or (byte)'`';
        if (indicator)
        {
            throw NotPlain(inFlow);
        }
    }

    // Moves past the part of a plain scalar that is on this line.
    private ReadOnlySpan<byte> PlainLine(bool inFlow)
    {
        int start = _cursor.Offset;
        SearchValues<byte> ends = inFlow ? PlainEndInFlow : PlainEnd;
        while (true)
        {
            int length = _cursor.Rest.IndexOfAny(ends);
            _cursor.Skip(length < 0 ? _cursor.Rest.Length : length);
            byte next = _cursor.Peek(1);
            bool part = _cursor.Current switch
            {
                (byte)':' => !TextCursor.IsBlank(next) && !(inFlow && FlowIndicators.Contains(next)),
                (byte)'#' => !_cursor.AfterBlank,
                _ => false,
            };
            if (!part)
            {
                break;
            }

            _cursor.Skip(1);
        }

        int end = _cursor.From(start).TrimEnd(" \t"u8).Length;
        _cursor.Skip(start + end - _cursor.Offset);
        RequirePrintable(start);
        return _cursor.From(start);
    }

    // Adds the lines that follow, if they are more indented than the parent.
    private string ContinuePlain(ReadOnlySpan<byte> first, BlockStart start, int offset)
    {
        int breaks;
        bool several = false;
        while ((breaks = NextPlainLine(start.Parent)) > 0)
        {
            if (!several)
            {
                _text.Parts.Write(first);
                several = true;
            }

            SourcePosition at = _cursor.Position;
            int indent = _cursor.Column;
            ReadOnlySpan<byte> line = PlainLine(inFlow: false);
            if (AtColon())
            {
                throw KeyInPlain(start, offset, at, indent);
            }

            _text.Fold(breaks);
            _text.Parts.Write(line);
        }

        return several ? _text.TakeParts() : _text.Get(first);
    }

    // Moves to the next line of a plain scalar and returns the number of line breaks before it. Does not move if there is none.
    private int NextPlainLine(int parent)
    {
        var place = _cursor.Save();
        _cursor.SkipBlanks();
        int breaks = 0;
        while (_cursor.SkipBreak())
        {
            breaks++;
            _cursor.SkipSpaces();
            int indent = _cursor.Column;
            _cursor.SkipBlanks();
            bool ends = _cursor.AtEnd || indent <= parent || _cursor.Current == (byte)'#' || (_cursor.Column == 0 && AtAnyMarker());
            if (!_cursor.AtLineEnd && !ends)
            {
                return breaks;
            }

            if (!_cursor.AtLineEnd || _cursor.AtEnd)
            {
                break;
            }
        }

        _cursor.Return(place);
        return 0;
    }

    // A multi-line plain scalar in a flow collection, where indentation means nothing.
    private string FlowPlain()
    {
        ReadOnlySpan<byte> first = PlainLine(inFlow: true);
        bool several = false;
        int breaks;
        while ((breaks = NextPlainLine(DocumentIndent)) > 0)
        {
            if (!ContinuesFlowPlain())
            {
                break;
            }

            if (!several)
            {
                _text.Parts.Write(first);
                several = true;
            }

            _text.Fold(breaks);
            _text.Parts.Write(PlainLine(inFlow: true));
        }

        return several ? _text.TakeParts() : _text.Get(first);
    }

    private bool ContinuesFlowPlain()
    {
        RequireNoConflict();
        byte next = _cursor.Peek(1);
        return !FlowIndicators.Contains(_cursor.Current)
            && !(_cursor.Current == (byte)':' && (TextCursor.IsBlank(next) || FlowIndicators.Contains(next)));
    }
}
