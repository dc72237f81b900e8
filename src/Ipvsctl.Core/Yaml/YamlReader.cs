namespace Ipvsctl.Yaml;

/// <summary>
/// Reads mappings, lists and scalars for the generated code. It reports and skips a node of the wrong kind, and then continues, so that one
/// run reports every mistake.
/// </summary>
internal sealed class YamlReader
{
    private readonly YamlEvents _events;
    private readonly Diagnostics _diagnostics;
    private readonly MappingFrame[] _frames = new MappingFrame[YamlParser.MaximumDepth + 1];
    private int _depth;
    private bool _hasEmptyKey;
    private bool _hasDollar;

    private YamlReader(YamlEvents events, Diagnostics diagnostics)
    {
        _events = events;
        _diagnostics = diagnostics;
    }

    /// <summary>
    /// Reads a text that contains one document, which is one mapping. Null if the document is empty (blank, comments or <c>null</c>). If it
    /// is not YAML or not a mapping, reports that and returns null.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Receives the mistakes.</param>
    /// <param name="traits">Properties of the text.</param>
    public static T? ReadDocument<T>(TextReader text, Diagnostics diagnostics, out DocumentTraits traits) where T : class, IYamlMapping<T>
    {
        traits = default;
        try
        {
            var reader = new YamlReader(new YamlEvents(text), diagnostics);
            T? document = reader.Document<T>();
            traits = new DocumentTraits(reader._hasEmptyKey, reader._hasDollar);
            return document;
        }
        catch (YamlSyntaxException e)
        {
            diagnostics.Report(DiagnosticKind.Syntax, e.At, e.Message, "");
            return null;
        }
    }

    /// <summary>Whether a key or a value of the mapping that ended last could not be read.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Enters a mapping. Otherwise reports that <paramref name="noun"/> is expected, and skips the node.</summary>
    public bool BeginMapping(string noun, out SourcePosition at)
    {
        at = _events.Current.At;
        if (_events.Current.Kind != YamlEventKind.BeginMapping)
        {
            ReportWrongKind($"{noun}, which is a mapping");
            return false;
        }

        _events.Advance();
        (_frames[_depth++] ??= new MappingFrame()).Clear();
        return true;
    }

    /// <summary>
    /// Moves to the next key's value. Reports and skips unknown and duplicate keys. Keys from a merge (<c>&lt;&lt;</c>) follow the written
    /// ones and never replace them.
    /// </summary>
    /// <returns>One of <paramref name="known"/>; null after moving past the end of the mapping.</returns>
    public string? NextKey(string[] known)
    {
        MappingFrame frame = _frames[_depth - 1];
        while (true)
        {
            YamlEvent key = _events.Current;
            if (key.Kind == YamlEventKind.EndMapping)
            {
                if (frame.NextMerged() is { } merged)
                {
                    _events.PlayBefore(merged);
                    continue;
                }

                _events.Advance();
                _depth--;
                IsPartial = frame.IsPartial;
                return null;
            }

            if (key.Kind != YamlEventKind.Scalar)
            {
                ReportWrongKind("a key");
                _events.Skip();
                continue;
            }

            _events.Advance();
            if (key is { Text: "<<", Quoted: false })
            {
                Merge(frame);
            }
            else if (AcceptKey(key, frame, known) is { } accepted)
            {
                return accepted;
            }
            else
            {
                _events.Skip();
            }
        }
    }

    /// <summary>Reads a scalar; null for YAML's null.</summary>
    public Scalar? Scalar()
    {
        YamlEvent current = _events.Current;
        if (SkipNull())
        {
            return null;
        }

        if (current.Kind != YamlEventKind.Scalar)
        {
            ReportWrongKind("a single value", Repair.Scalar);
            return new Scalar("", current.At) { Reported = true };
        }

        _events.Advance();
        _hasDollar |= current.Text.Contains('$');
        return new Scalar(current.Text, current.At) { Quoted = current.Quoted };
    }

    /// <summary>Reads a mapping; null for YAML's null. Reports any other node and returns null.</summary>
    public T? Mapping<T>() where T : class, IYamlMapping<T>
    {
        if (SkipNull())
        {
            return null;
        }

        if (_events.Current.Kind == YamlEventKind.Scalar && Repair.Mapping(_events.Current, T.Shape) is { } repair)
        {
            ReportWrongKind(T.Shape.Noun, _ => repair);
            return null;
        }

        return T.Read(this);
    }

    /// <summary>Reads a list of mappings; null for YAML's null. Reports any other node and returns null.</summary>
    public IReadOnlyList<T>? List<T>() where T : class, IYamlMapping<T>
    {
        if (SkipNull() || !BeginList(node => Repair.List(node, T.Shape)))
        {
            return null;
        }

        var items = new List<T>();
        while (!EndList())
        {
            if (_events.Current.Kind == YamlEventKind.Scalar && Repair.Item(_events.Current, T.Shape) is { } repair)
            {
                ReportWrongKind(T.Shape.Noun, _ => repair);
            }
            else if (T.Read(this) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Reads a list of scalars; null for YAML's null. Reports any other node and returns null.</summary>
    public IReadOnlyList<Scalar>? Scalars()
    {
        if (SkipNull() || !BeginList(Repair.Scalars))
        {
            return null;
        }

        var items = new List<Scalar>();
        while (!EndList())
        {
            SourcePosition at = _events.Current.At;
            if (Scalar() is { } item)
            {
                items.Add(item);
            }
            else
            {
                _diagnostics.Report(DiagnosticKind.Syntax, at, "an item of the list is empty", "expected a single value");
                MarkPartial();
            }
        }

        return items;
    }

    /// <summary>Reports that a required key is missing, and returns a placeholder for its value.</summary>
    public Scalar Missing(string key, string noun, SourcePosition at)
    {
        _diagnostics.Report(DiagnosticKind.Value, at, $"{key} is missing", $"expected {noun} to have one");
        return new Scalar("", at) { Reported = true };
    }

    private T? Document<T>() where T : class, IYamlMapping<T>
    {
        if (_events.Current.Kind == YamlEventKind.End)
        {
            return null;
        }

        _events.Advance();
        T? document = Mapping<T>();
        if (_events.Current.Kind == YamlEventKind.BeginDocument)
        {
            _diagnostics.Report(DiagnosticKind.Syntax, _events.Current.At, "a second document begins here", "expected one document");
        }

        return document;
    }

    private bool SkipNull()
    {
        bool isNull = _events.Current.IsNull;
        if (isNull)
        {
            _hasEmptyKey |= _depth == 1;
            _events.Advance();
        }

        return isNull;
    }

    private bool BeginList(Func<List<YamlEvent>, Repair?>? repair = null)
    {
        if (_events.Current.Kind != YamlEventKind.BeginList)
        {
            ReportWrongKind("a list", repair);
            return false;
        }

        _events.Advance();
        return true;
    }

    private bool EndList()
    {
        bool ended = _events.Current.Kind == YamlEventKind.EndList;
        if (ended)
        {
            _events.Advance();
        }

        return ended;
    }

    // Returns the key if its value must be read. Otherwise reports the key, unless it is a merged duplicate.
    private string? AcceptKey(YamlEvent key, MappingFrame frame, string[] known)
    {
        int number = Array.IndexOf(known, key.Text);
        if (!frame.TryAddKey(key, number, known.Length, out SourcePosition before))
        {
            if (!frame.Merging)
            {
                _diagnostics.Report(
                    DiagnosticKind.Value,
                    key.At,
                    $"duplicate key {Quote.Cut(key.Text)}",
                    $"first defined on line {before.Line}");
                MarkPartial();
            }

            return null;
        }

        if (number < 0)
        {
            _diagnostics.Report(
                DiagnosticKind.Value,
                key.At,
                UnknownKey(key.Text, known),
                $"expected one of {string.Join(", ", known)}");
            MarkPartial();
            return null;
        }

        return known[number];
    }

    private static string UnknownKey(string key, string[] known)
    {
        // In braces, "{weight:1}" is a key without a value.
        int colon = key.IndexOf(':');
        return colon > 0 && known.Contains(key[..colon])
            ? $"missing space after the colon; expected {Quote.Cut($"{key[..colon]}: {key[(colon + 1)..]}")}"
            : $"{(key.Length == 0 ? "an empty text" : Quote.Cut(key))} is not a key here{NearestWord.Hint(key, known)}";
    }

    // YAML 1.1's merge key takes a mapping or a list of mappings; the first one that has a key wins.
    private void Merge(MappingFrame frame)
    {
        YamlEvent value = _events.Current;
        bool list = value.Kind == YamlEventKind.BeginList && BeginList();
        do
        {
            if (list && EndList())
            {
                return;
            }

            if (_events.Current.Kind != YamlEventKind.BeginMapping)
            {
                ReportWrongKind("a mapping to merge");
                continue;
            }

            // Merges the keys and values, without the events that begin and end the mapping.
            frame.Merge(_events.Take()[1..^1]);
        }
        while (list);
    }

    private void MarkPartial()
    {
        if (_depth > 0)
        {
            _frames[_depth - 1].IsPartial = true;
        }
    }

    // Reports and skips a node.
    private void ReportWrongKind(string expected, Func<List<YamlEvent>, Repair?>? repair = null)
    {
        MarkPartial();
        YamlEvent current = _events.Current;
        List<YamlEvent> node = _events.Take();
        string found = current.Kind switch
        {
            YamlEventKind.BeginMapping => "a mapping is not allowed here",
            YamlEventKind.BeginList => "a list is not allowed here",
            _ when current.IsNull => "the value is missing",
            _ => $"{Quote.Cut(current.Text)} is a single value",
        };
        Repair better = repair?.Invoke(node) ?? new Repair(found, $"expected {expected}");
        _diagnostics.Report(DiagnosticKind.Syntax, current.At, better.Problem.Length == 0 ? found : better.Problem, better.Expected);
    }
}
