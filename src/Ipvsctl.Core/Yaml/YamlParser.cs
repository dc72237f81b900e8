namespace Ipvsctl.Yaml;

/// <summary>
/// Parses YAML 1.2 into events, one node at a time. It keeps one frame for each open mapping or list, so that nesting does not use the
/// stack. A mistake is thrown with its own position, not with the position at which it is noticed.
/// </summary>
internal sealed partial class YamlParser
{
    /// <summary>The maximum nesting depth: deeper than any model.</summary>
    public const int MaximumDepth = 64;

    private const int DocumentIndent = -1;

    private readonly TextCursor _cursor;
    private readonly ControlCharacter? _control;
    private readonly Queue<YamlEvent> _events = new();
    private readonly Stack<YamlFrame> _frames = new();
    private readonly Stack<YamlFrame> _spareFrames = new();
    private readonly ScalarText _text = new();
    private readonly HashSet<string> _tagHandles = new(StringComparer.Ordinal);
    private DocumentState _state = DocumentState.Before;

    /// <summary>Creates a parser.</summary>
    public YamlParser(YamlText text)
    {
        _control = ControlCharacter.Find(text.Buffer.AsSpan(0, text.Length));
        _cursor = new TextCursor(text.Buffer, _control?.Offset ?? text.Length);
    }

    private enum DocumentState
    {
        /// <summary>Before a document; directives are allowed.</summary>
        Before,

        /// <summary>After the content of a document.</summary>
        After,

        /// <summary>After the end of the text.</summary>
        End,
    }

    /// <summary>Where a node may begin.</summary>
    private enum Place
    {
        /// <summary>At the beginning of a document.</summary>
        Document,

        /// <summary>On the line of the marker that begins a document.</summary>
        Marker,

        /// <summary>After the dash of an item, or after the question mark or colon of an explicit key.</summary>
        Indicator,

        /// <summary>After the colon of a key.</summary>
        Value,
    }

    /// <summary>Returns the next event; null after the last one.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML.</exception>
    public YamlEvent? Next()
    {
        YamlEvent next;
        while (!_events.TryDequeue(out next))
        {
            if (_frames.TryPeek(out YamlFrame? frame))
            {
                Step(frame);
            }
            else if (_state == DocumentState.End)
            {
                return null;
            }
            else
            {
                StepDocument();
            }
        }

        return next;
    }

    private void Step(YamlFrame frame)
    {
        switch (frame.Kind)
        {
            case YamlFrameKind.BlockList:
                StepBlockList(frame);
                break;
            case YamlFrameKind.BlockMapping:
                StepBlockMapping(frame);
                break;
            case YamlFrameKind.FlowList:
                StepFlowList(frame);
                break;
            case YamlFrameKind.FlowMapping:
                StepFlowMapping(frame);
                break;
            case YamlFrameKind.FlowPair:
                StepFlowPair(frame);
                break;
        }
    }

    private void StepDocument()
    {
        Gap gap = SkipToContent();
        if (_state == DocumentState.After && !gap.NewLine && !_cursor.AtEnd)
        {
            throw Trailing();
        }

        if (_cursor.AtEnd)
        {
            RequireNoControlCharacter();
            _state = DocumentState.End;
            _events.Enqueue(new YamlEvent(YamlEventKind.End, _cursor.Position));
        }
        else if (AtMarker("..."u8))
        {
            EndDocument();
        }
        else if (AtMarker("---"u8) || _state == DocumentState.Before)
        {
            BeginDocument();
        }
        else
        {
            throw NotAfterDocument();
        }
    }

    private void EndDocument()
    {
        _cursor.Skip(3);
        if (!SkipToContent().NewLine && !_cursor.AtEnd)
        {
            throw Fail(_cursor.Position, SyntaxText.AfterEndMarker);
        }

        _state = DocumentState.Before;
    }

    private void BeginDocument()
    {
        _tagHandles.Clear();
        SourcePosition? directive = _state == DocumentState.Before ? SkipDirectives() : null;
        SourcePosition at = _cursor.Position;
        bool marked = AtMarker("---"u8);
        if (!marked && directive is { } unfinished)
        {
            throw Fail(unfinished, SyntaxText.DirectiveWithoutDocument);
        }

        _events.Enqueue(new YamlEvent(YamlEventKind.BeginDocument, at));
        _cursor.Skip(marked ? 3 : 0);
        BlockNode(DocumentIndent, marked ? Place.Marker : Place.Document);
        _state = DocumentState.After;
    }

    // Returns the position of the last directive, if there is one.
    private SourcePosition? SkipDirectives()
    {
        SourcePosition? last = null;
        bool hasVersion = false;
        while (_cursor.Current == (byte)'%' && _cursor.Column == 0)
        {
            last = _cursor.Position;
            ReadDirective(last.Value, ref hasVersion);
            SkipToContent();
        }

        return last;
    }

    private void ReadDirective(SourcePosition at, ref bool hasVersion)
    {
        int start = _cursor.Offset;
        _cursor.SkipLine();
        string[] words = _text.Get(_cursor.From(start)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        int comment = Array.FindIndex(words, word => word.StartsWith('#'));
        words = comment < 0 ? words : words[..comment];
        switch (words[0])
        {
            case "%YAML" when hasVersion || words.Length != 2 || !words[1].StartsWith("1.", StringComparison.Ordinal)
                || words[1].AsSpan(2).ContainsAnyExceptInRange((char)48, (char)57):
                throw Fail(at, hasVersion ? SyntaxText.SecondVersion : SyntaxText.Version);
            case "%YAML":
                hasVersion = true;
                break;
            case "%TAG" when words.Length != 3 || !words[1].StartsWith('!') || !words[1].EndsWith('!') || !_tagHandles.Add(words[1]):
                throw Fail(at, SyntaxText.TagDirective);
        }
    }

    private bool AtMarker(ReadOnlySpan<byte> marker) =>
        _cursor.Column == 0 && _cursor.Rest.StartsWith(marker) && TextCursor.IsBlank(_cursor.Peek(marker.Length));

    private bool AtAnyMarker() => AtMarker("---"u8) || AtMarker("..."u8);

    private YamlFrame Push(YamlFrameKind kind, int indent, SourcePosition at)
    {
        if (_frames.Count == MaximumDepth)
        {
            throw Fail(at, SyntaxText.TooDeep);
        }

        YamlFrame frame = _spareFrames.TryPop(out YamlFrame? spare) ? spare : new YamlFrame();
        frame.Reset(kind, indent, at);
        _frames.Push(frame);
        return frame;
    }

    private void Pop(YamlEventKind kind, SourcePosition at)
    {
        _spareFrames.Push(_frames.Pop());
        _events.Enqueue(new YamlEvent(kind, at));
    }

    private void Null(SourcePosition at) => _events.Enqueue(new YamlEvent(YamlEventKind.Scalar, at));
}
