namespace Ipvsctl.Yaml;

/// <summary>Nodes whose structure is their indentation.</summary>
internal sealed partial class YamlParser
{
    private void StepBlockList(YamlFrame frame)
    {
        Gap gap = SkipToContent();
        bool accepted = frame.State == YamlFrameState.Value;
        if (!accepted && EndsBlock(frame, gap))
        {
            CloseBlock(frame, YamlEventKind.EndList);
            return;
        }

        if (!accepted && !AtIndicator('-'))
        {
            if (IsIndentless(frame))
            {
                CloseBlock(frame, YamlEventKind.EndList);
                return;
            }

            throw NoDash(frame);
        }

        frame.State = YamlFrameState.Key;
        frame.LastLine = _cursor.Line;
        _cursor.Skip(1);
        BlockNode(frame.Indent, Place.Indicator);
    }

    private void StepBlockMapping(YamlFrame frame)
    {
        switch (frame.State)
        {
            case YamlFrameState.Value:
                _cursor.SkipBlanks();
                _cursor.Skip(1);
                frame.State = YamlFrameState.Key;
                BlockNode(frame.Indent, Place.Value);
                break;
            case YamlFrameState.Colon:
                ReadExplicitValue(frame);
                break;
            case YamlFrameState.Separator:
                ReadExplicitKey(frame);
                break;
            default:
                if (EndsBlock(frame, SkipToContent()))
                {
                    CloseBlock(frame, YamlEventKind.EndMapping);
                }
                else if (AtIndicator('?'))
                {
                    ReadExplicitKey(frame);
                }
                else
                {
                    ReadKey(frame);
                }

                break;
        }
    }

    private void ReadExplicitKey(YamlFrame frame)
    {
        (frame.State, frame.Last, frame.LastLine) = (YamlFrameState.Colon, "?", _cursor.Line);
        _cursor.Skip(1);
        BlockNode(frame.Indent, Place.Indicator);
    }

    private void ReadExplicitValue(YamlFrame frame)
    {
        Gap gap = SkipToContent();
        frame.State = YamlFrameState.Key;
        bool ends = EndsBlock(frame, gap);
        if (!ends && AtIndicator(':'))
        {
            _cursor.Skip(1);
            BlockNode(frame.Indent, Place.Indicator);
        }
        else
        {
            Null(_cursor.Position);
        }
    }

    // The key is complete and followed by its colon, or it is a mistake.
    private void ReadKey(YamlFrame frame)
    {
        SourcePosition at = _cursor.Position;
        int offset = _cursor.Offset;
        if (AtIndicator('-'))
        {
            throw DashAmongKeys(frame);
        }

        NodeProperties properties = default;
        bool complete = true;
        while (complete && AtProperty())
        {
            ReadProperty(ref properties, inFlow: false);
            complete = !SkipToContent().NewLine && !_cursor.AtEnd;
        }

        (frame.State, frame.Last, frame.LastLine) = (YamlFrameState.Value, "", at.Line);
        if (!complete)
        {
            throw NoColon(at, offset);
        }

        if (AtIndicator(':'))
        {
            _events.Enqueue(PlainEvent(at, "", properties));
            return;
        }

        switch (_cursor.Current)
        {
            case (byte)'[' or (byte)'{' when FlowKeyIsAhead():
                OpenFlow(frame.Indent, at, properties.Anchor);
                return;
            case (byte)'*':
                _events.Enqueue(ReadAlias(at, properties));
                break;
            case (byte)'"' or (byte)'\'':
                frame.Last = Quoted(DocumentIndent, at);
                _events.Enqueue(new YamlEvent(YamlEventKind.Scalar, at) { Text = frame.Last, Quoted = true, Anchor = properties.Anchor });
                break;
            case (byte)'[' or (byte)'{':
                throw NoColon(at, offset);
            default:
                RequirePlainStart(inFlow: false);
                frame.Last = PlainKey(at, PlainLine(inFlow: false));
                _events.Enqueue(PlainEvent(at, frame.Last, properties));
                break;
        }

        if (_cursor.Line != at.Line || !AtColon())
        {
            throw NoColon(at, offset);
        }
    }

    // Reads a node that is more indented than its parent, or null if there is none.
    private void BlockNode(int parent, Place place)
    {
        SourcePosition at = _cursor.Position;
        Gap gap = SkipToContent();
        NodeProperties outer = default;
        while (HasNode(gap, parent))
        {
            SourcePosition start = _cursor.Position;
            at = outer.IsEmpty ? start : at;
            int column = _cursor.Column;
            NodeProperties line = default;
            Gap after = default;
            while (!after.NewLine && AtProperty())
            {
                ReadProperty(ref line, inFlow: false);
                after = SkipToContent();
            }

            if (!after.NewLine && !_cursor.AtEnd)
            {
                Content(new BlockStart(parent, place, gap, column, start, at), outer, line);
                return;
            }

            outer = Combine(outer, line, start);
            gap = after;
            if (_cursor.AtEnd)
            {
                break;
            }
        }

        _events.Enqueue(PlainEvent(at, "", outer));
    }

    // Reads the node that begins here, which can also turn out to be the first key of a mapping.
    private void Content(BlockStart start, NodeProperties outer, NodeProperties line)
    {
        byte first = _cursor.Current;
        bool indicator = TextCursor.IsBlank(_cursor.Peek(1));
        int offset = _cursor.Offset;
        switch (first)
        {
            case (byte)'-' when indicator:
                RequireBlock(start, line.IsEmpty ? SyntaxText.ListOnKeyLine : SyntaxText.ListAfterProperty);
                Push(YamlFrameKind.BlockList, start.Column, start.NodeAt).State = YamlFrameState.Value;
                _events.Enqueue(new YamlEvent(YamlEventKind.BeginList, start.NodeAt) { Anchor = outer.Anchor });
                break;
            case (byte)'?' when indicator:
                OpenMapping(start, outer).State = YamlFrameState.Separator;
                break;
            case (byte)':' when indicator:
                OpenMapping(start, outer);
                _events.Enqueue(PlainEvent(start.At, "", line));
                break;
            case (byte)'[' or (byte)'{' when FlowKeyIsAhead():
                OpenMapping(start, outer);
                OpenFlow(start.Column, start.At, line.Anchor);
                break;
            case (byte)'[' or (byte)'{':
                OpenFlow(start.Parent, start.NodeAt, Combine(outer, line, start.At).Anchor);
                break;
            case (byte)'*':
                YamlEvent alias = ReadAlias(start.At, line);
                if (AtColon())
                {
                    OpenMapping(start, outer);
                }
                else if (!outer.IsEmpty)
                {
                    throw Fail(start.At, SyntaxText.AliasWithProperty);
                }

                _events.Enqueue(alias);
                break;
            case (byte)'|' or (byte)'>':
                NodeProperties block = Combine(outer, line, start.At);
                string text = BlockScalar(start.Parent);
                _events.Enqueue(new YamlEvent(YamlEventKind.Scalar, start.NodeAt) { Text = text, Quoted = true, Anchor = block.Anchor });
                break;
            case (byte)'"' or (byte)'\'':
                Quoted(start, outer, line);
                break;
            default:
                RequirePlainStart(inFlow: false);
                Plain(start, outer, line, offset);
                break;
        }
    }

    private void Quoted(BlockStart start, NodeProperties outer, NodeProperties line)
    {
        string text = Quoted(start.Parent, start.At);
        bool isKey = start.At.Line == _cursor.Line && AtColon();
        if (isKey)
        {
            OpenMapping(start, outer).Last = text;
        }

        NodeProperties properties = isKey ? line : Combine(outer, line, start.At);
        SourcePosition at = isKey ? start.At : start.NodeAt;
        _events.Enqueue(new YamlEvent(YamlEventKind.Scalar, at) { Text = text, Quoted = true, Anchor = properties.Anchor });
    }

    private void Plain(BlockStart start, NodeProperties outer, NodeProperties line, int offset)
    {
        ReadOnlySpan<byte> piece = PlainLine(inFlow: false);
        if (!AtColon())
        {
            string text = ContinuePlain(piece, start, offset);
            _events.Enqueue(PlainEvent(start.NodeAt, text, Combine(outer, line, start.At)));
            return;
        }

        string key = PlainKey(start.At, piece);
        YamlFrame mapping = OpenMapping(start, outer);
        mapping.Last = key;
        _events.Enqueue(PlainEvent(start.At, key, line));
    }

    // A no-break space before a key looks like indentation.
    private string PlainKey(SourcePosition at, ReadOnlySpan<byte> piece)
    {
        string key = _text.Get(piece);
        return SyntaxHints.UnusualIndent(key) is { } problem ? throw Fail(at, problem) : key;
    }

    private YamlFrame OpenMapping(BlockStart start, NodeProperties outer)
    {
        RequireBlock(start, null);
        YamlFrame frame = Push(YamlFrameKind.BlockMapping, start.Column, outer.IsEmpty ? start.At : start.NodeAt);
        frame.State = YamlFrameState.Value;
        frame.LastLine = start.At.Line;
        _events.Enqueue(new YamlEvent(YamlEventKind.BeginMapping, frame.At) { Anchor = outer.Anchor });
        return frame;
    }

    // A list or mapping in block form begins on a line of its own, or directly after an indicator.
    private void RequireBlock(BlockStart start, string? problem)
    {
        if (start.Gap.Tab is { } tab && (start.Gap.NewLine || start.Place == Place.Indicator))
        {
            throw Fail(tab, SyntaxText.Tab);
        }

        if ((!start.Gap.NewLine && start.Place != Place.Indicator) || problem == SyntaxText.ListAfterProperty)
        {
            throw start.Place == Place.Marker ? Fail(start.At, SyntaxText.BlockAfterMarker)
                : problem is null ? SecondColon(start)
                : Fail(start.At, problem);
        }
    }

    // Whether the node of a parent begins here, and is not null.
    private bool HasNode(Gap gap, int parent)
    {
        if (_cursor.AtEnd || (gap.NewLine && AtAnyMarker()))
        {
            return false;
        }

        if (!gap.NewLine || gap.Indent > parent)
        {
            return true;
        }

        if (gap.Tab is { } tab)
        {
            throw Fail(tab, SyntaxText.Tab);
        }

        return gap.Indent == parent && AtIndicator('-') && _frames.Peek().Kind == YamlFrameKind.BlockMapping;
    }

    // Whether a block list or mapping ends before the cursor.
    private bool EndsBlock(YamlFrame frame, Gap gap)
    {
        if (_cursor.AtEnd || (gap.NewLine && AtAnyMarker()))
        {
            RequireNoControlCharacter();
            return true;
        }

        if (!gap.NewLine)
        {
            throw Trailing();
        }

        if (gap.Tab is { } tab)
        {
            throw Fail(tab, SyntaxText.Tab);
        }

        return gap.Indent > frame.Indent ? throw WrongIndent(gap.Indent, frame) : gap.Indent < frame.Indent;
    }

    private void CloseBlock(YamlFrame frame, YamlEventKind kind)
    {
        string last = frame.Last.Length > 0 ? frame.Last : frame.Kind == YamlFrameKind.BlockList ? "-" : "the key";
        _closed = new ClosedBlock(_cursor.Offset, frame.Indent, last, frame.LastLine);
        Pop(kind, _cursor.Position);
    }

    // Whether a list is the value of a key in the same column.
    private bool IsIndentless(YamlFrame list) => _frames.Count > 1 && _frames.ElementAt(1) is var parent
        && parent.Kind == YamlFrameKind.BlockMapping && parent.Indent == list.Indent;

    private bool AtIndicator(char indicator) => _cursor.Current == indicator && TextCursor.IsBlank(_cursor.Peek(1));

    // Moves to the colon that follows a key, if there is one.
    private bool AtColon()
    {
        var place = _cursor.Save();
        _cursor.SkipBlanks();
        if (AtIndicator(':'))
        {
            return true;
        }

        _cursor.Return(place);
        return false;
    }

    /// <summary>The beginning of a node in block form.</summary>
    /// <param name="Parent">The column of the parent.</param>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Gap">What precedes it.</param>
    /// <param name="Column">Its column, or that of the properties before it on its line.</param>
    /// <param name="At">Its position, or that of those properties.</param>
    /// <param name="NodeAt">Its position, or that of its first property.</param>
    private readonly record struct BlockStart(int Parent, Place Place, Gap Gap, int Column, SourcePosition At, SourcePosition NodeAt);
}
