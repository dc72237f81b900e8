namespace Ipvsctl.Yaml;

/// <summary>The state of a mapping that the reader is in: the keys read so far, and the mappings to merge into it.</summary>
internal sealed class MappingFrame
{
    // A mapping that a merged mapping merges is inserted directly after it, before the other merged mappings.
    private readonly List<List<YamlEvent>> _merged = [];
    private int _place;

    // Indexed by key number; line 0 means not read yet. An array, because a dictionary per mapping dominated the cost of reading.
    private SourcePosition[] _known = [];
    private Dictionary<string, SourcePosition>? _unknown;

    /// <summary>Whether the next keys come from a merged mapping.</summary>
    public bool Merging { get; private set; }

    /// <summary>Whether a key or a value of the mapping could not be read, so that its content is not fully known.</summary>
    public bool IsPartial { get; set; }

    /// <summary>Resets the frame for another mapping.</summary>
    public void Clear()
    {
        Array.Clear(_known);
        _unknown = null;
        _merged.Clear();
        _place = 0;
        Merging = false;
        IsPartial = false;
    }

    /// <summary>Adds a key; false if it is a duplicate.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The index of the key among the known keys; negative if it is unknown.</param>
    /// <param name="count">The number of known keys.</param>
    /// <param name="before">The position of the first occurrence, if the key is a duplicate.</param>
    public bool TryAddKey(YamlEvent key, int number, int count, out SourcePosition before)
    {
        if (number < 0)
        {
            _unknown ??= [];
            return !_unknown.TryGetValue(key.Text, out before) && _unknown.TryAdd(key.Text, key.At);
        }

        if (_known.Length < count)
        {
            Array.Resize(ref _known, count);
        }

        before = _known[number];
        bool first = before.Line == 0;
        if (first)
        {
            _known[number] = key.At;
        }

        return first;
    }

    /// <summary>Adds keys and values to merge, after those that the same mapping merged before.</summary>
    public void Merge(List<YamlEvent> keys) => _merged.Insert(_place++, keys);

    /// <summary>Takes the next keys to merge; null if there are none. Call it after all written keys have been read.</summary>
    public List<YamlEvent>? NextMerged()
    {
        if (_merged.Count == 0)
        {
            return null;
        }

        List<YamlEvent> next = _merged[0];
        _merged.RemoveAt(0);
        _place = 0;
        Merging = true;
        return next;
    }
}
