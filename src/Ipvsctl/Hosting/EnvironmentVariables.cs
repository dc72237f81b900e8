using System.Collections;

namespace Ipvsctl.Hosting;

/// <summary>The environment variables of this process, or a fixed set of them.</summary>
/// <param name="variables">A fixed set; null reads the process environment on each access.</param>
internal sealed class EnvironmentVariables(IDictionary? variables = null)
{
    /// <summary>The value of a variable; null if it is not set.</summary>
    public string? this[string name] => variables is null ? Environment.GetEnvironmentVariable(name) : (string?)variables[name];

    /// <summary>All variables.</summary>
    public IDictionary All => variables ?? Environment.GetEnvironmentVariables();
}
