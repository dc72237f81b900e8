namespace Ipvsctl.Yaml;

/// <summary>The members that the generator adds to a record marked <see cref="YamlMappingAttribute"/>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
internal interface IYamlMapping<TSelf> where TSelf : class, IYamlMapping<TSelf>
{
    /// <summary>The keys, their kinds and their descriptions.</summary>
    static abstract YamlShape Shape { get; }

    /// <summary>
    /// Reads one mapping. Reports mistakes (unknown, duplicate or missing keys, wrong kinds) to the reader's diagnostics and continues.
    /// Null if the node is not a mapping, or if a required mapping or list is missing.
    /// </summary>
    static abstract TSelf? Read(YamlReader reader);

    /// <summary>The position of the mapping.</summary>
    SourcePosition At { get; }

    /// <summary>
    /// Whether a key or a value of the mapping could not be read: a key is unknown, or a value is of the wrong kind. What the mapping does not
    /// state is then unknown, because the user may have stated it.
    /// </summary>
    bool IsPartial { get; }

    /// <summary>Writes the keys that are present, in the order of their declaration.</summary>
    void Write(IMappingWriter writer);

    /// <summary>Returns a copy with <paramref name="change"/> applied to every scalar, at any depth.</summary>
    TSelf Map(Func<Scalar, Scalar> change);

    /// <summary>Returns the scalar of a key; null if the key is absent, holds something else, or does not exist.</summary>
    Scalar? Find(string key);
}
