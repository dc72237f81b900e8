namespace Ipvsctl.Parameters;

/// <summary>Parameters from a YAML or JSON document.</summary>
/// <param name="name">The name of the source, for messages.</param>
/// <param name="values">The values, by name; see <see cref="ParameterTree"/>.</param>
internal sealed class TreeParameters(string name, IReadOnlyDictionary<string, string> values) : IParameterSource
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public string Description => name;

    /// <inheritdoc />
    public IEnumerable<string> Names => values.Keys;

    /// <inheritdoc />
    public string? Find(string name) => values.GetValueOrDefault(name);
}
