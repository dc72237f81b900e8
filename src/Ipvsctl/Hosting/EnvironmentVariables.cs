using System.Collections;

namespace Ipvsctl.Hosting;

/// <summary>Environment variables.</summary>
/// <param name="variables">The variables; null for those of this process, read when they are asked for.</param>
internal sealed class EnvironmentVariables(IDictionary? variables = null)
{
    /// <summary>The value of a variable; null if it is not set.</summary>
    public string? this[string name] => variables is null ? Environment.GetEnvironmentVariable(name) : (string?)variables[name];

    /// <summary>All variables.</summary>
    public IDictionary All => variables ?? Environment.GetEnvironmentVariables();
}
