namespace Ipvsctl.Yaml;

/// <summary>What is known of a mapping that is being read: the keys that were seen, and the mappings that are merged into it.</summary>
internal sealed class MappingFrame
{
    // What a merged mapping merges itself belongs to it, and so comes before what is merged behind it.
    private readonly List<List<YamlEvent>> _merged = [];
    private int _place;

    // By their numbers; line 0 means not seen. A mapping has few keys, and a file has many mappings: a dictionary for each costs more than all else.
    private SourcePosition[] _known = [];
    private Dictionary<string, SourcePosition>? _unknown;

    /// <summary>Whether the keys that come now are merged, not written.</summary>
    public bool Merging { get; private set; }

    /// <summary>Makes it the frame of another mapping.</summary>
    public void Clear()
    {
        Array.Clear(_known);
        _unknown = null;
        _merged.Clear();
        _place = 0;
        Merging = false;
    }

    /// <summary>Notes a key; false if it was seen before.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">Its number among as many that are known, or a negative one if it is not known.</param>
    /// <param name="count">How many are known.</param>
    /// <param name="before">Where it was seen before.</param>
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

    /// <summary>Merges keys and their values, behind those merged so far by the same mapping.</summary>
    public void Merge(List<YamlEvent> keys) => _merged.Insert(_place++, keys);

    /// <summary>The keys to read next, when those that are written have been read; null if there are none.</summary>
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
