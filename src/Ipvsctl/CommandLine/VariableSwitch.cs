namespace Ipvsctl.CommandLine;

/// <summary>Reads environment variables that are switches. Accepts the same words as the Go tool.</summary>
internal static class VariableSwitch
{
    /// <summary>Whether the variable turns the switch on; an unset or empty variable does not.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value; null if it is not set.</param>
    /// <param name="problems">Receives the mistake if the value is neither true nor false.</param>
    public static bool IsOn(string name, string? value, UsageProblems problems)
    {
        switch (value)
        {
            case null or "" or "0" or "f" or "F" or "false" or "FALSE" or "False":
                return false;
            case "1" or "t" or "T" or "true" or "TRUE" or "True":
                return true;
            default:
                problems.Add($"the environment variable {name} is {value}: expected true or false");
                return false;
        }
    }

    /// <summary>Whether the variable turns the switch on.</summary>
    /// <exception cref="UsageException">The value is neither true nor false.</exception>
    public static bool IsOn(string name, string? value)
    {
        var problems = new UsageProblems();
        bool isOn = IsOn(name, value, problems);
        problems.ThrowIfAny();
        return isOn;
    }
}
