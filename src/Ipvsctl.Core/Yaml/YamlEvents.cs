namespace Ipvsctl.Yaml;

/// <summary>
/// A cursor over the events of a document that replaces each alias by its node. It records the events of an anchored node, and replays them
/// at each alias.
/// </summary>
internal sealed class YamlEvents
{
    // Limits expansion, because a few lines of nested aliases can expand to billions of nodes. A large file may merge a template into each of
    // its destinations, so the limit grows with the file.
    private const int ReplayedPerByte = 10;
    private const int SmallestLimit = 1_000_000;
    private const int LargestLimit = 64_000_000;

    private readonly Dictionary<string, List<YamlEvent>> _anchors = [];
    private readonly List<Recording> _recordings = [];
    private readonly Stack<IEnumerator<YamlEvent>> _sources = new();
    private readonly int _maximumReplayed;
    private int _replayed;
    private int _depth;

    /// <summary>Creates a cursor on the first event of a text.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML.</exception>
    public YamlEvents(TextReader text)
    {
        var all = YamlText.From(text);
        _maximumReplayed = (int)Math.Clamp((long)all.Length * ReplayedPerByte, SmallestLimit, LargestLimit);
        _sources.Push(Parse(all).GetEnumerator());
        Advance();
    }

    /// <summary>The event under the cursor; never an alias.</summary>
    public YamlEvent Current { get; private set; }

    /// <summary>Moves to the next event; at the end, it does not move.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML, or an alias refers to an unknown anchor.</exception>
    public void Advance()
    {
        while (!_sources.Peek().MoveNext())
        {
            if (_sources.Count == 1)
            {
                return;
            }

            _sources.Pop();
        }

        Current = _sources.Peek().Current;
        if (_sources.Count == 1)
        {
            Record(Current);
        }
        else if (++_replayed > _maximumReplayed)
        {
            throw new YamlSyntaxException(Current.At, $"the aliases stand for more than {_maximumReplayed} nodes, the limit for a file of this size");
        }

        if (Current.Kind == YamlEventKind.Alias)
        {
            if (!_anchors.TryGetValue(Current.Text, out List<YamlEvent>? target))
            {
                throw new YamlSyntaxException(Current.At, $"the alias *{Current.Text} has no anchor &{Current.Text} before it");
            }

            Play(target);
            return;
        }

        // The parser limits only the written nesting, and aliases can nest deeper.
        _depth += Nesting(Current);
        if (_depth > YamlParser.MaximumDepth)
        {
            throw new YamlSyntaxException(Current.At, $"the aliases nest deeper than {YamlParser.MaximumDepth} levels");
        }
    }

    /// <summary>Inserts events before the current one, which follows them again.</summary>
    public void PlayBefore(IReadOnlyList<YamlEvent> events)
    {
        _depth -= Nesting(Current);
        Play([.. events, Current]);
    }

    /// <summary>Returns the events of the current node and moves past it.</summary>
    public List<YamlEvent> Take()
    {
        var events = new List<YamlEvent>();
        int depth = 0;
        do
        {
            depth += Nesting(Current);
            events.Add(Current);
            Advance();
        }
        while (depth > 0);

        return events;
    }

    /// <summary>Moves past the current node.</summary>
    public void Skip()
    {
        int depth = 0;
        do
        {
            depth += Nesting(Current);
            Advance();
        }
        while (depth > 0);
    }

    private static IEnumerable<YamlEvent> Parse(YamlText text)
    {
        var parser = new YamlParser(text);
        while (parser.Next() is { } next)
        {
            yield return next;
        }
    }

    private static int Nesting(YamlEvent yamlEvent) => yamlEvent.Kind switch
    {
        YamlEventKind.BeginMapping or YamlEventKind.BeginList => 1,
        YamlEventKind.EndMapping or YamlEventKind.EndList => -1,
        _ => 0,
    };

    private void Play(IReadOnlyList<YamlEvent> events)
    {
        _sources.Push(events.GetEnumerator());
        Advance();
    }

    // Registers an anchor only when its node is complete, so that no node can contain itself.
    private void Record(YamlEvent yamlEvent)
    {
        if (yamlEvent.Anchor is { } anchor)
        {
            _recordings.Add(new Recording(anchor));
        }

        for (int i = _recordings.Count - 1; i >= 0; i--)
        {
            Recording recording = _recordings[i];
            recording.Events.Add(yamlEvent);
            recording.Depth += Nesting(yamlEvent);
            if (recording.Depth == 0)
            {
                _anchors[recording.Anchor] = recording.Events;
                _recordings.RemoveAt(i);
            }
        }
    }

    private sealed class Recording(string anchor)
    {
        public string Anchor { get; } = anchor;

        public List<YamlEvent> Events { get; } = [];

        public int Depth { get; set; }
    }
}
