namespace Ipvsctl.Yaml;

/// <summary>Lists in brackets and mappings in braces, as in JSON. Indentation means nothing in them.</summary>
internal sealed partial class YamlParser
{
    // How far to look for the end of a collection that may be a key.
    private const int LongestFlowKey = 1024;

    private void OpenFlow(int parent, SourcePosition at, string? anchor)
    {
        bool list = _cursor.Current == (byte)'[';
        Push(list ? YamlFrameKind.FlowList : YamlFrameKind.FlowMapping, parent, at);
        _events.Enqueue(new YamlEvent(list ? YamlEventKind.BeginList : YamlEventKind.BeginMapping, at) { Anchor = anchor });
        _bracket = (_cursor.Offset, _cursor.Position);
        _cursor.Skip(1);
    }

    private void StepFlowList(YamlFrame frame)
    {
        SkipInFlow(frame);
        if (_cursor.Current == (byte)']')
        {
            CloseFlow(YamlEventKind.EndList);
        }
        else if (frame.State == YamlFrameState.Separator)
        {
            ReadComma(frame);
        }
        else
        {
            frame.State = YamlFrameState.Separator;
            ReadFlowItem(frame);
        }
    }

    private void ReadFlowItem(YamlFrame frame)
    {
        SourcePosition at = _cursor.Position;
        bool explicitKey = AtIndicator('?');
        if (explicitKey || AtFlowColon(jsonKey: false))
        {
            OpenPair(frame, at).State = explicitKey ? YamlFrameState.Key : YamlFrameState.Colon;
            if (!explicitKey)
            {
                Null(at);
            }

            return;
        }

        NodeProperties properties = ReadFlowProperties(frame);
        if (_cursor.Current is (byte)'[' or (byte)'{')
        {
            if (FlowKeyIsAhead(jsonKey: true))
            {
                OpenPair(frame, at).JsonKey = true;
            }

            OpenFlow(frame.Indent, at, properties.Anchor);
            return;
        }

        bool json = _cursor.Current is (byte)'"' or (byte)'\'';
        YamlEvent item = ReadFlowScalar(at, properties);
        if (_cursor.Line == at.Line)
        {
            _cursor.SkipBlanks();
            if (AtFlowColon(json))
            {
                OpenPair(frame, at).JsonKey = json;
            }
        }

        _events.Enqueue(item);
    }

    // Opens a mapping of one key, whose key was read or comes next; its colon follows.
    private YamlFrame OpenPair(YamlFrame list, SourcePosition at)
    {
        YamlFrame pair = Push(YamlFrameKind.FlowPair, list.Indent, at);
        pair.State = YamlFrameState.Colon;
        _events.Enqueue(new YamlEvent(YamlEventKind.BeginMapping, at));
        return pair;
    }

    private void StepFlowPair(YamlFrame pair)
    {
        SkipInFlow(pair);
        switch (pair.State)
        {
            case YamlFrameState.Key:
                _cursor.Skip(1);
                SkipInFlow(pair);
                pair.State = YamlFrameState.Colon;
                ReadFlowKey(pair, (byte)']');
                break;
            case YamlFrameState.Colon:
                pair.State = YamlFrameState.Separator;
                ReadFlowValue(pair, (byte)']');
                break;
            default:
                Pop(YamlEventKind.EndMapping, _cursor.Position);
                break;
        }
    }

    private void StepFlowMapping(YamlFrame frame)
    {
        SkipInFlow(frame);
        if (frame.State == YamlFrameState.Colon)
        {
            frame.State = YamlFrameState.Separator;
            ReadFlowValue(frame, (byte)'}');
        }
        else if (_cursor.Current == (byte)'}')
        {
            CloseFlow(YamlEventKind.EndMapping);
        }
        else if (frame.State == YamlFrameState.Separator)
        {
            ReadComma(frame);
        }
        else
        {
            if (AtIndicator('?'))
            {
                _cursor.Skip(1);
                SkipInFlow(frame);
            }

            frame.State = YamlFrameState.Colon;
            ReadFlowKey(frame, (byte)'}');
        }
    }

    private void ReadFlowKey(YamlFrame frame, byte end)
    {
        SourcePosition at = _cursor.Position;
        frame.JsonKey = _cursor.Current is (byte)'"' or (byte)'\'' or (byte)'[' or (byte)'{';
        if (AtFlowColon(jsonKey: false) || (_cursor.Current == end && frame.State == YamlFrameState.Colon))
        {
            Null(at);
            return;
        }

        int start = _cursor.Offset;
        ReadFlowNode(frame, at);
        frame.Last = frame.JsonKey || at.Line != _cursor.Line ? "" : _text.Get(_cursor.From(start));
    }

    private void ReadFlowValue(YamlFrame frame, byte end)
    {
        SourcePosition at = _cursor.Position;
        if (!AtFlowColon(frame.JsonKey))
        {
            Null(at);
            return;
        }

        _cursor.Skip(1);
        at = _cursor.Position;
        SkipInFlow(frame);
        if (_cursor.Current == (byte)',' || _cursor.Current == end)
        {
            Null(at);
        }
        else
        {
            ReadFlowNode(frame, _cursor.Position);
        }
    }

    private void ReadFlowNode(YamlFrame frame, SourcePosition at)
    {
        NodeProperties properties = ReadFlowProperties(frame);
        frame.JsonKey |= _cursor.Current is (byte)'"' or (byte)'\'' or (byte)'[' or (byte)'{';
        if (_cursor.Current is (byte)'[' or (byte)'{')
        {
            OpenFlow(frame.Indent, at, properties.Anchor);
        }
        else
        {
            _events.Enqueue(ReadFlowScalar(at, properties));
        }
    }

    private NodeProperties ReadFlowProperties(YamlFrame frame)
    {
        NodeProperties properties = default;
        while (AtProperty())
        {
            ReadProperty(ref properties, inFlow: true);
            SkipInFlow(frame);
        }

        return properties;
    }

    private YamlEvent ReadFlowScalar(SourcePosition at, NodeProperties properties)
    {
        switch (_cursor.Current)
        {
            case (byte)'*':
                return ReadAlias(at, properties);
            case (byte)'"' or (byte)'\'':
                string text = Quoted(DocumentIndent, _cursor.Position);
                return new YamlEvent(YamlEventKind.Scalar, at) { Text = text, Quoted = true, Anchor = properties.Anchor };
            case (byte)',' or (byte)']' or (byte)'}' when !properties.IsEmpty:
                return PlainEvent(at, "", properties);
            default:
                if (!properties.IsEmpty && AtFlowColon(jsonKey: false))
                {
                    return PlainEvent(at, "", properties);
                }

                RequirePlainStart(inFlow: true);
                return PlainEvent(at, FlowPlain(), properties);
        }
    }

    private void ReadComma(YamlFrame frame)
    {
        if (_cursor.Current != (byte)',')
        {
            throw NoComma(frame);
        }

        _cursor.Skip(1);
        frame.State = YamlFrameState.Key;
    }

    private void CloseFlow(YamlEventKind kind)
    {
        SourcePosition at = _cursor.Position;
        _cursor.Skip(1);
        Pop(kind, at);
    }

    private void SkipInFlow(YamlFrame frame)
    {
        SkipToContent();
        if (_cursor.AtEnd || AtAnyMarker())
        {
            throw Unclosed();
        }
    }

    // Whether a colon ends a key here. After a key in quotes or brackets, the value may follow directly.
    private bool AtFlowColon(bool jsonKey) => _cursor.Current == (byte)':'
        && (jsonKey || TextCursor.IsBlank(_cursor.Peek(1)) || FlowIndicators.Contains(_cursor.Peek(1)));

    // Whether the collection that begins here is a key: it ends on this line, and a colon follows.
    private bool FlowKeyIsAhead(bool jsonKey = false)
    {
        ReadOnlySpan<byte> rest = _cursor.Rest;
        rest = rest[..Math.Min(rest.Length, LongestFlowKey)];
        int depth = 0;
        byte quote = 0;
        for (int i = 0; i < rest.Length && !TextCursor.IsLineEnd(rest[i]); i++)
        {
            byte letter = rest[i];
            if (quote != 0)
            {
                i += letter == (byte)'\\' && quote == (byte)'"' ? 1 : 0;
                quote = letter == quote ? (byte)0 : quote;
            }
            else if (letter is (byte)'"' or (byte)'\'' && " \t,:[{"u8.Contains(rest[i - 1]))
            {
                quote = letter;
            }
            else if (letter is (byte)'[' or (byte)'{')
            {
                depth++;
            }
            else if (letter is (byte)']' or (byte)'}' && --depth == 0)
            {
                ReadOnlySpan<byte> after = rest[(i + 1)..].TrimStart(" \t"u8);
                return after.Length > 0 && after[0] == (byte)':'
                    && (jsonKey || after.Length == 1 || TextCursor.IsBlank(after[1]));
            }
        }

        return false;
    }
}
