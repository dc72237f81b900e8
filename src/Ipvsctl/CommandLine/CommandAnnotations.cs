namespace Ipvsctl.CommandLine;

/// <summary>The global options that a command reads. Its help leaves out the others, and it never sees them.</summary>
/// <param name="groups">The groups of those options.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsAttribute(OptionGroups groups) : Attribute
{
    /// <summary>The groups of those options.</summary>
    public OptionGroups Groups { get; } = groups;
}

/// <summary>The exit codes that a command can end with.</summary>
/// <param name="codes">All of them.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExitsAttribute(params ExitCode[] codes) : Attribute
{
    /// <summary>All of them.</summary>
    public ExitCode[] Codes { get; } = codes;
}

/// <summary>A command line that does something useful.</summary>
/// <param name="purpose">What it does, as a sentence.</param>
/// <param name="line">What to type.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ExampleAttribute(string purpose, string line) : Attribute
{
    /// <summary>What it does.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>What to type.</summary>
    public string Line { get; } = line;
}

/// <summary>Another name for a command.</summary>
/// <param name="name">The other name.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AliasAttribute(string name) : Attribute
{
    /// <summary>The other name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Marks the partial record whose primary constructor lists the global options, one parameter each, documented like the parameters of a
/// command. The generator adds the method <c>Bind</c>, which reads them from the framework.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class GlobalOptionsAttribute : Attribute;

/// <summary>The group that a global option belongs to; without it, the option belongs to every command.</summary>
/// <param name="groups">The group.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class GroupAttribute(OptionGroups groups) : Attribute
{
    /// <summary>The group.</summary>
    public OptionGroups Groups { get; } = groups;
}

/// <summary>The environment variable that supplies a global option that is not given.</summary>
/// <param name="name">The variable's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class VariableAttribute(string name) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether commas and spaces in the variable separate several values.</summary>
    public bool IsList { get; init; }
}
