using System.Collections;

namespace Ipvsctl.Parameters;

/// <summary>The environment: <c>${env.PORT}</c>.</summary>
/// <param name="variables">The variables, names to values.</param>
internal sealed class EnvironmentParameters(IDictionary variables) : IParameterSource
{
    private const string Prefix = "env.";

    /// <inheritdoc />
    public string Name => "the environment";

    /// <inheritdoc />
    public string Description => $"{Name} (--params-env)";

    /// <inheritdoc />
    public IEnumerable<string> Names => variables.Keys.Cast<string>().Select(name => Prefix + name);

    /// <inheritdoc />
    public string? Find(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? variables[name[Prefix.Length..]] as string : null;
}
