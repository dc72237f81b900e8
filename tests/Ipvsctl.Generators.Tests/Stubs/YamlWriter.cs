namespace Ipvsctl.Yaml;

/// <summary>What generated code calls, without what it does: the cases only have to compile.</summary>
internal sealed class YamlWriter
{
    public void BeginMapping(bool flow) => throw null!;

    public void Key(string key) => throw null!;

    public void Scalar(Scalar value) => throw null!;

    public void Mapping<T>(T value) where T : class, IYamlMapping<T> => throw null!;

    public void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T> => throw null!;

    public void Scalars(IReadOnlyList<Scalar> items) => throw null!;

    public void EndMapping() => throw null!;
}
