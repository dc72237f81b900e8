namespace Ipvsctl.CommandLine;

/// <summary>Reads environment variables that are switches. Accepts the same words as the Go tool.</summary>
internal static class VariableSwitch
{
    /// <summary>Whether the variable turns the switch on; an unset or empty variable does not.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value; null if it is not set.</param>
    /// <exception cref="UsageException">The value is neither true nor false.</exception>
    public static bool IsOn(string name, string? value) => value switch
    {
        null or "" or "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        _ => throw new UsageException($"the environment variable {name} is {value}: expected true or false"),
    };
}
