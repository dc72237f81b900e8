namespace Ipvsctl.Parameters;

/// <summary>Knows the values of some parameters.</summary>
internal interface IParameterSource
{
    /// <summary>What it is: "the environment".</summary>
    string Name { get; }

    /// <summary>What it is, and the option that asked for it, for the message that a parameter is nowhere: "the environment (--params-env)".</summary>
    string Description { get; }

    /// <summary>The names it knows, for proposing the right one.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The value of a parameter; null if it does not know it.</summary>
    string? Find(string name);
}
