namespace Ipvsctl.Yaml;

/// <summary>Writes what the generated code hands it, as one document.</summary>
internal sealed class YamlWriter
{
    private readonly YamlLibrary.Emitter _emitter;

    private YamlWriter(TextWriter output) => _emitter = new YamlLibrary.Emitter(output);

    /// <summary>Writes one mapping as a whole document, with a line feed behind it.</summary>
    public static void WriteDocument<T>(TextWriter output, T document) where T : class, IYamlMapping<T>
    {
        var writer = new YamlWriter(output);
        writer.Mapping(document);
        writer._emitter.End();
    }

    /// <summary>Begins a mapping, on one line or on many.</summary>
    public void BeginMapping(bool flow) => _emitter.BeginMapping(flow);

    /// <summary>A key of the innermost mapping.</summary>
    public void Key(string key) => _emitter.Scalar(key, quoted: false);

    /// <summary>A scalar; a text that would be read as null stands in quotes.</summary>
    public void Scalar(Scalar value) => _emitter.Scalar(value.Text, value.Quoted || YamlEvent.MeansNull(value.Text));

    /// <summary>A mapping.</summary>
    public void Mapping<T>(T value) where T : class, IYamlMapping<T> => value.Write(this);

    /// <summary>A list of mappings.</summary>
    public void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T>
    {
        _emitter.BeginList(flow: items.Count == 0);
        foreach (T item in items)
        {
            Mapping(item);
        }

        _emitter.EndList();
    }

    /// <summary>A list of scalars, on one line.</summary>
    public void Scalars(IReadOnlyList<Scalar> items)
    {
        _emitter.BeginList(flow: true);
        foreach (Scalar item in items)
        {
            Scalar(item);
        }

        _emitter.EndList();
    }

    /// <summary>Ends the innermost mapping.</summary>
    public void EndMapping() => _emitter.EndMapping();
}
