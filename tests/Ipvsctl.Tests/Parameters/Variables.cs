namespace Ipvsctl.Tests.Parameters;

/// <summary>Environment variables that a test chooses.</summary>
internal static class Variables
{
    /// <summary>No variable is set.</summary>
    public static Func<string, string?> None { get; } = _ => null;

    /// <summary>These are set, each written as NAME=VALUE.</summary>
    public static Func<string, string?> Of(params string[] settings)
    {
        Dictionary<string, string> values = settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return name => values.GetValueOrDefault(name);
    }
}
