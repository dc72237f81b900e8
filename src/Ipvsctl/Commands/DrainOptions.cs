using Ipvsctl.Files;

namespace Ipvsctl.Commands;

/// <summary>How removals happen, from the command line.</summary>
internal static class DrainOptions
{
    /// <summary>How long a drain may take if nobody says otherwise.</summary>
    public const string DefaultTimeout = "5m";

    private const uint MaximumSeconds = 7 * 24 * 3600;

    /// <summary>The time for draining; null if removals happen at once.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public static TimeSpan? Read(string removal, string timeout) => removal switch
    {
        "now" => null,
        "drain" => ReadTimeout(timeout),
        _ => throw new UsageException($"--removal {removal} is unknown: expected now or drain"),
    };

    /// <summary>The time for draining.</summary>
    /// <exception cref="UsageException">The value makes no sense.</exception>
    public static TimeSpan ReadTimeout(string text) => Duration.TryParse(text, out uint seconds) && seconds <= MaximumSeconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException($"--drain-timeout {text} is out of range: expected 0 to {MaximumSeconds} seconds, as 90, 90s, 5m or 1h");
}
