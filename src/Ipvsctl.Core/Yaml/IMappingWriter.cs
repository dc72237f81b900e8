namespace Ipvsctl.Yaml;

/// <summary>Receives the keys and values of mappings from the generated code.</summary>
internal interface IMappingWriter
{
    /// <summary>Begins a mapping, on one line or on several.</summary>
    void BeginMapping(bool flow);

    /// <summary>Writes a key of the innermost mapping.</summary>
    void Key(string key);

    /// <summary>Writes a text.</summary>
    void Scalar(Scalar value);

    /// <summary>Writes a number, or a time span in seconds.</summary>
    void Number(Scalar value);

    /// <summary>Writes a mapping.</summary>
    void Mapping<T>(T value) where T : class, IYamlMapping<T>;

    /// <summary>Writes a list of mappings.</summary>
    void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T>;

    /// <summary>Writes a list of texts.</summary>
    void Scalars(IReadOnlyList<Scalar> items);

    /// <summary>Ends the innermost mapping.</summary>
    void EndMapping();
}
