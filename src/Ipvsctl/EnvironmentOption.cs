namespace Ipvsctl;

/// <summary>Options by environment variables.</summary>
internal static class EnvironmentOption
{
    /// <summary>A switch; off if the variable is not set, or empty.</summary>
    /// <exception cref="UsageException">The value is neither yes nor no.</exception>
    public static bool Switch(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        null or "" or "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        var other => throw new UsageException($"the environment variable {name} is {other}: expected true or false"),
    };

    /// <summary>One value, or none.</summary>
    public static string[] Text(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? [value] : [];

    /// <summary>Values that are divided by commas or blanks.</summary>
    public static string[] List(string name) =>
        Environment.GetEnvironmentVariable(name)?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
}
