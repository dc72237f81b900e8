namespace Ipvsctl.Soak.Illegal;

/// <summary>Something that stands in a file, and where: known once the file is written.</summary>
internal abstract class Place
{
    /// <summary>Line and column, from 1.</summary>
    public (int Line, int Column) At { get; set; }
}

/// <summary>A part of a model file.</summary>
internal abstract class Node : Place
{
    /// <summary>Writes it behind a dash or, on lines of its own if it needs them, behind a key.</summary>
    /// <param name="text">The file.</param>
    /// <param name="indent">The column, from 0, of what it consists of.</param>
    public abstract void Write(ModelText text, int indent);
}

/// <summary>A value as it stands in the file, in quotes if it needs them; also anything that stands in the wrong place.</summary>
internal sealed class Value(string text) : Node
{
    /// <summary>A text, in quotes.</summary>
    public static Value Of(string text) => new($"'{text.Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>A number.</summary>
    public static Value Of(long number) => new($"{number}");

    /// <inheritdoc />
    public override void Write(ModelText file, int indent) => file.Add(this, text);
}

/// <summary>A key of a mapping, with what stands behind it.</summary>
/// <param name="name">The key.</param>
/// <param name="node">What stands behind it.</param>
internal sealed class Key(string name, Node node) : Place
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>What stands behind it.</summary>
    public Node Node { get; } = node;
}

/// <summary>A mapping, a line a key.</summary>
internal sealed class Mapping : Node
{
    private readonly List<Key> _keys = [];

    /// <summary>What stands behind a key.</summary>
    public Node this[string name] => _keys.Find(key => key.Name == name)!.Node;

    /// <summary>Whether it has a key.</summary>
    public bool Has(string name) => _keys.Exists(key => key.Name == name);

    /// <summary>Adds a key, even if it is there.</summary>
    public Key Add(string name, Node node)
    {
        var key = new Key(name, node);
        _keys.Add(key);
        return key;
    }

    /// <summary>Sets what stands behind a key.</summary>
    public T Set<T>(string name, T node) where T : Node
    {
        int index = _keys.FindIndex(key => key.Name == name);
        if (index < 0)
        {
            Add(name, node);
        }
        else
        {
            _keys[index] = new Key(name, node);
        }

        return node;
    }

    /// <summary>Takes a key away.</summary>
    public void Remove(string name) => _keys.RemoveAll(key => key.Name == name);

    /// <inheritdoc />
    public override void Write(ModelText text, int indent)
    {
        text.Mark(this);
        foreach (Key key in _keys)
        {
            if (key != _keys[0])
            {
                text.BeginLine(indent);
            }

            text.Add(key, $"{key.Name}:");
            if (key.Node is Mapping)
            {
                text.BeginLine(indent + 2);
            }
            else if (key.Node is Value)
            {
                text.Add(" ");
            }

            key.Node.Write(text, indent + 2);
        }
    }
}

/// <summary>A list, a line an item.</summary>
internal sealed class Items : Node
{
    private readonly List<Node> _items = [];

    /// <summary>Adds an item.</summary>
    public T Add<T>(T item) where T : Node
    {
        _items.Add(item);
        return item;
    }

    /// <inheritdoc />
    public override void Write(ModelText text, int indent)
    {
        foreach (Node item in _items)
        {
            text.BeginLine(indent);
            text.Add("- ");
            item.Write(text, indent + 2);
        }
    }
}
