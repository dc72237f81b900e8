namespace Ipvsctl.Parameters;

/// <summary>The parameters of a YAML or JSON document.</summary>
/// <param name="name">What it is, for messages.</param>
/// <param name="values">Names to values; see <see cref="ParameterTree"/>.</param>
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
