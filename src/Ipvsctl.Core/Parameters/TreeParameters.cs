namespace Ipvsctl.Parameters;

/// <summary>The parameters of a YAML or JSON document.</summary>
/// <param name="description">What it is, for messages.</param>
/// <param name="values">Names to values; see <see cref="ParameterTree"/>.</param>
internal sealed class TreeParameters(string description, IReadOnlyDictionary<string, string> values) : IParameterSource
{
    /// <inheritdoc />
    public string Description => description;

    /// <inheritdoc />
    public IEnumerable<string> Names => values.Keys;

    /// <inheritdoc />
    public string? Find(string name) => values.GetValueOrDefault(name);
}
