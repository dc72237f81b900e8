namespace Ipvsctl.Yaml;

/// <summary>Writes one YAML document for the generated code.</summary>
internal sealed class YamlWriter : IMappingWriter
{
    private readonly YamlLibrary.Emitter _emitter;

    private YamlWriter(TextWriter output) => _emitter = new YamlLibrary.Emitter(output);

    /// <summary>Writes one mapping as a whole document, followed by a line feed.</summary>
    public static void WriteDocument<T>(TextWriter output, T document) where T : class, IYamlMapping<T>
    {
        var writer = new YamlWriter(output);
        writer.Mapping(document);
        writer._emitter.End();
    }

    /// <inheritdoc />
    public void BeginMapping(bool flow) => _emitter.BeginMapping(flow);

    /// <inheritdoc />
    public void Key(string key) => _emitter.Scalar(key, quoted: false);

    /// <summary>Writes a scalar; quotes a text that would be read as null.</summary>
    public void Scalar(Scalar value) => _emitter.Scalar(value.Text, value.Quoted || YamlEvent.MeansNull(value.Text));

    /// <inheritdoc />
    public void Number(Scalar value) => Scalar(value);

    /// <inheritdoc />
    public void Mapping<T>(T value) where T : class, IYamlMapping<T> => value.Write(this);

    /// <inheritdoc />
    public void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T>
    {
        _emitter.BeginList(flow: items.Count == 0);
        foreach (T item in items)
        {
            Mapping(item);
        }

        _emitter.EndList();
    }

    /// <summary>Writes a list of scalars on one line.</summary>
    public void Scalars(IReadOnlyList<Scalar> items)
    {
        _emitter.BeginList(flow: true);
        foreach (Scalar item in items)
        {
            Scalar(item);
        }

        _emitter.EndList();
    }

    /// <inheritdoc />
    public void EndMapping() => _emitter.EndMapping();
}
