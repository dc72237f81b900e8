namespace Ipvsctl.Yaml;

/// <summary>What generated code calls, without what it does: the cases only have to compile.</summary>
internal sealed class YamlReader
{
    public bool BeginMapping(string noun, out SourcePosition at) => throw null!;

    public string? NextKey(string[] known) => throw null!;

    public Scalar? Scalar() => throw null!;

    public bool IsPartial => throw null!;

    public T? Mapping<T>() where T : class, IYamlMapping<T> => throw null!;

    public IReadOnlyList<T>? List<T>() where T : class, IYamlMapping<T> => throw null!;

    public IReadOnlyList<Scalar>? Scalars() => throw null!;

    public Scalar Missing(string key, string noun, SourcePosition at) => throw null!;
}
