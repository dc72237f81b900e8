namespace Ipvsctl.Yaml;

/// <summary>What the generator writes for a record marked <see cref="YamlMappingAttribute"/>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
internal interface IYamlMapping<TSelf> where TSelf : class, IYamlMapping<TSelf>
{
    /// <summary>The keys, their kinds and their descriptions.</summary>
    static abstract YamlShape Shape { get; }

    /// <summary>
    /// Reads one mapping. Mistakes (unknown, duplicate or missing keys, wrong kinds) are reported to the reader's diagnostics, and
    /// reading goes on; null if no mapping stands here or a key without which there is none is missing.
    /// </summary>
    static abstract TSelf? Read(YamlReader reader);

    /// <summary>Where the mapping begins.</summary>
    SourcePosition At { get; }

    /// <summary>Writes the keys that are present, in the order of their declaration.</summary>
    void Write(YamlWriter writer);

    /// <summary>The same mapping with <paramref name="change"/> applied to every scalar in it, at any depth.</summary>
    TSelf Map(Func<Scalar, Scalar> change);
}
