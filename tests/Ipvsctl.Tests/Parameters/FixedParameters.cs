using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

/// <summary>A source that knows what a test says, and whether it was asked.</summary>
internal sealed class FixedParameters(string description, params (string Name, string Value)[] values) : IParameterSource
{
    private readonly Dictionary<string, string> _values = values.ToDictionary(one => one.Name, one => one.Value);

    /// <summary>The names that were looked up.</summary>
    public List<string> Asked { get; } = [];

    /// <inheritdoc />
    public string Name => description;

    /// <inheritdoc />
    public string Description => description;

    /// <inheritdoc />
    public IEnumerable<string> Names => _values.Keys;

    /// <inheritdoc />
    public string? Find(string name)
    {
        Asked.Add(name);
        return _values.GetValueOrDefault(name);
    }
}
