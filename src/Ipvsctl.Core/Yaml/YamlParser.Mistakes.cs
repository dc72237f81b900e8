using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>Finds the cause of a mistake, which is often before the place where the parser notices it.</summary>
internal sealed partial class YamlParser
{
    private const int ConflictMarkerLength = 7;

    // What was read last, for messages.
    private ClosedBlock _closed;
    private (SourcePosition At, int LastLine) _quote;
    private (int Offset, SourcePosition At) _bracket;

    private YamlSyntaxException Fail(SourcePosition at, string problem) => _cursor.AtEnd && _control is { } control
        ? new YamlSyntaxException(_cursor.Position, SyntaxText.Control(control.Code))
        : new YamlSyntaxException(at, problem);

    private void RequireNoControlCharacter()
    {
        if (_cursor.AtEnd && _control is not null)
        {
            throw Fail(_cursor.Position, "");
        }
    }

    // YAML allows other control characters only in quotes.
    private void RequirePrintable(int start)
    {
        ReadOnlySpan<byte> piece = _cursor.From(start);
        int first = piece.IndexOfAny((byte)0x7f, (byte)0xc2, (byte)0xef);
        for (int i = first; i >= 0 && i < piece.Length; i++)
        {
            Rune.DecodeFromUtf8(piece[i..], out Rune rune, out _);
            if (rune.Value is 0x7f or (>= 0x80 and <= 0x9f and not 0x85) or 0xfffe or 0xffff)
            {
                _cursor.Skip(start + i - _cursor.Offset);
                throw new YamlSyntaxException(_cursor.Position, SyntaxText.Control(rune.Value));
            }
        }
    }

    // Text follows a node on its line.
    private YamlSyntaxException Trailing()
    {
        SourcePosition at = _cursor.Position;
        if (_quote.LastLine == at.Line && _quote.At.Line < at.Line)
        {
            return Fail(_quote.At, SyntaxText.QuoteClosedLater(_cursor.Line));
        }

        if (_bracket.At.Line == at.Line && _cursor.Current == (byte)':' && Word(_cursor.From(_bracket.Offset)) is var address
            && SyntaxHints.IsBracketedAddress(address))
        {
            return Fail(_bracket.At, SyntaxText.BracketedAddress(address + Word(_cursor.Rest)));
        }

        return Fail(at, AtIndicator(':') ? SyntaxText.SecondColon : _cursor.Current == (byte)'#' ? SyntaxText.CommentWithoutSpace
            : SyntaxText.Trailing(Word(_cursor.Rest)));
    }

    private YamlSyntaxException NotAfterDocument() => Fail(_cursor.Position, SyntaxText.AfterDocument(Word(_cursor.Rest)));

    private YamlSyntaxException WrongIndent(int indent, YamlFrame frame) => _closed.Offset == _cursor.Offset
        ? Fail(_cursor.Position, SyntaxText.Indent(indent, _closed.Last, _closed.Line, _closed.Indent))
        : Fail(_cursor.Position, SyntaxText.Indent(indent, frame.Last.Length > 0 ? frame.Last : "-", frame.LastLine, frame.Indent));

    private YamlSyntaxException NoDash(YamlFrame list) => Fail(_cursor.Position, SyntaxText.NoDash(Line(_cursor.Rest), list.LastLine));

    private YamlSyntaxException DashAmongKeys(YamlFrame mapping) => _closed.Offset == _cursor.Offset && _closed.Last == "-"
        ? WrongIndent(mapping.Indent, mapping)
        : Fail(_cursor.Position, SyntaxText.DashAmongKeys(mapping.Last, mapping.LastLine));

    // The line does not begin with a key and a colon.
    private YamlSyntaxException NoColon(SourcePosition at, int offset)
    {
        string line = Line(_cursor.After(offset));
        if (line[0] is '"' or '\'' && _quote.LastLine > at.Line)
        {
            return Fail(at, SyntaxText.QuoteClosedLater(_quote.LastLine));
        }

        return Fail(at, SyntaxHints.NoColon(line));
    }

    // A line that continues a text has a key and a colon.
    private YamlSyntaxException KeyInPlain(BlockStart start, int offset, SourcePosition at, int indent)
    {
        if (start.Place != Place.Value || start.Gap.NewLine)
        {
            return NoColon(start.At, offset);
        }

        int tab = _cursor.LineText()[..indent].IndexOf((byte)'\t');
        if (tab >= 0)
        {
            return Fail(at with { Column = tab + 1 }, SyntaxText.Tab);
        }

        YamlFrame mapping = _frames.Peek();
        return Fail(at, SyntaxText.Indent(indent, mapping.Last, mapping.LastLine, mapping.Indent));
    }

    private YamlSyntaxException SecondColon(BlockStart start)
    {
        SourcePosition at = _cursor.Position;
        int length = start.At.Line == at.Line ? at.Column - start.At.Column : 0;
        string line = Encoding.UTF8.GetString(_cursor.LineText());
        int begin = Math.Clamp(start.At.Column - 1, 0, line.Length);
        string key = line.Substring(begin, Math.Clamp(length, 0, line.Length - begin));
        return Fail(at, SyntaxHints.SecondColon(key, Line(_cursor.Rest[1..])));
    }

    private YamlSyntaxException NotPlain(bool inFlow)
    {
        byte first = _cursor.Current;
        SourcePosition at = _cursor.Position;
        if (first is (byte)']' or (byte)'}' && inFlow)
        {
            return NoComma(_frames.Peek());
        }

        return Fail(at, first switch
        {
            (byte)'-' => SyntaxText.DashInFlow,
            (byte)'#' => SyntaxText.CommentWithoutSpace,
            (byte)',' when inFlow => SyntaxText.EmptyItem,
            _ => SyntaxText.NotPlain(inFlow ? Word(_cursor.Rest) : Line(_cursor.Rest)),
        });
    }

    // Neither a comma nor the end follows in a flow collection.
    private YamlSyntaxException NoComma(YamlFrame frame)
    {
        frame = _frames.First(open => open.Kind != YamlFrameKind.FlowPair);
        SourcePosition at = _cursor.Position;
        char end = frame.Kind == YamlFrameKind.FlowList ? ']' : '}';
        ReadOnlySpan<byte> line = _cursor.LineText();
        int indent = line.IndexOfAnyExcept(" \t"u8);
        if (at.Line > frame.At.Line && indent <= frame.Indent && SyntaxHints.IsBlockLine(Line(line[indent..])))
        {
            return Unclosed();
        }

        if (_cursor.Current == (byte)'{' && _cursor.Column > 0 && _cursor.Peek(-1) == (byte)'$')
        {
            string parameter = "$" + Word(_cursor.Rest[..(_cursor.Rest.IndexOf((byte)'}') + 1)]);
            return Fail(at with { Column = at.Column - 1 }, SyntaxText.ParameterInFlow(end, frame.Last, parameter));
        }

        if (_cursor.Current == (byte)':' && at.Line > frame.At.Line && _cursor.Column > indent)
        {
            return Fail(at with { Column = indent + 1 }, SyntaxText.NoComma(end, Word(line[indent..])));
        }

        return Fail(at, _cursor.Current switch
        {
            (byte)']' or (byte)'}' => SyntaxText.WrongBracket((char)_cursor.Current, end, frame.At.Line),
            (byte)'#' => SyntaxText.CommentWithoutSpace,
            (byte)':' => SyntaxText.ColonInFlow,
            _ => SyntaxText.NoComma(end, Word(_cursor.Rest)),
        });
    }

    private YamlSyntaxException Unclosed()
    {
        YamlFrame frame = _frames.First(open => open.Kind != YamlFrameKind.FlowPair);
        return Fail(frame.At, frame.Kind == YamlFrameKind.FlowList ? SyntaxText.Unclosed('[', ']') : SyntaxText.Unclosed('{', '}'));
    }

    // The next word, for a message.
    private static string Word(ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOfAny(BlankOrBreak);
        return Encoding.UTF8.GetString(length < 0 ? rest : rest[..length]);
    }

    // The rest of the line without a comment, for a message.
    private static string Line(ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> line = length < 0 ? rest : rest[..length];
        int comment = line.IndexOf(" #"u8);
        return Encoding.UTF8.GetString(comment < 0 ? line : line[..comment]).TrimEnd(' ', '\t');
    }

    /// <summary>A block that ended, for messages about what follows it.</summary>
    /// <param name="Offset">Where it ended.</param>
    /// <param name="Indent">Its column.</param>
    /// <param name="Last">Its last key, or a dash.</param>
    /// <param name="Line">The line of that.</param>
    private readonly record struct ClosedBlock(int Offset, int Indent, string Last, int Line);
}
