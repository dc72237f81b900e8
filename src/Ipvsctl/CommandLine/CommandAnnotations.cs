namespace Ipvsctl.CommandLine;

/// <summary>Names the global options that a command reads. Its help omits the others, and the command never receives them.</summary>
/// <param name="groups">The groups of those options.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsAttribute(OptionGroups groups) : Attribute
{
    /// <summary>The groups of those options.</summary>
    public OptionGroups Groups { get; } = groups;
}

/// <summary>Names the exit codes that a command can return.</summary>
/// <param name="codes">The exit codes.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExitsAttribute(params ExitCode[] codes) : Attribute
{
    /// <summary>The exit codes.</summary>
    public ExitCode[] Codes { get; } = codes;
}

/// <summary>Adds an example command line to the help.</summary>
/// <param name="purpose">What the example does, as a sentence.</param>
/// <param name="line">The command line.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ExampleAttribute(string purpose, string line) : Attribute
{
    /// <summary>What the example does.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>The command line.</summary>
    public string Line { get; } = line;
}

/// <summary>Defines an alias of a command.</summary>
/// <param name="name">The alias.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AliasAttribute(string name) : Attribute
{
    /// <summary>The alias.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Marks the partial record whose primary constructor lists the global options, one parameter each, documented like the parameters of a
/// command. The generator adds the method <c>Bind</c>, which reads them from the framework.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class GlobalOptionsAttribute : Attribute;

/// <summary>Assigns a global option to a group. Every command accepts an option without a group.</summary>
/// <param name="groups">The group.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class GroupAttribute(OptionGroups groups) : Attribute
{
    /// <summary>The group.</summary>
    public OptionGroups Groups { get; } = groups;
}

/// <summary>Names the environment variable that supplies an omitted global option.</summary>
/// <param name="name">The variable's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class VariableAttribute(string name) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether commas and spaces in the variable separate several values.</summary>
    public bool IsList { get; init; }
}
