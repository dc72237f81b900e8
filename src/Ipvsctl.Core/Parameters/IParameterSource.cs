namespace Ipvsctl.Parameters;

/// <summary>A source of parameter values.</summary>
internal interface IParameterSource
{
    /// <summary>The name of the source: "the environment".</summary>
    string Name { get; }

    /// <summary>The name and the option that enables the source, for messages: "the environment (--params-env)".</summary>
    string Description { get; }

    /// <summary>The names of its parameters, for suggestions.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Finds the value of a parameter; null if the source does not define it.</summary>
    string? Find(string name);
}
