using System.Collections;

namespace Ipvsctl.Parameters;

/// <summary>Parameters from environment variables, such as <c>${env.PORT}</c>.</summary>
/// <param name="variables">The variables, by name.</param>
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
