using Ipvsctl.Changes;

namespace Ipvsctl.CommandLine;

/// <summary>The option <c>--allowed-actions</c>.</summary>
internal static class AllowedActionsOption
{
    /// <summary>Reads the option.</summary>
    /// <exception cref="UsageException">A word is not the name of an action.</exception>
    public static AllowedActions Read(string text) =>
        AllowedActions.TryParse(text, out AllowedActions? actions, out string? problem)
            ? actions
            : throw new UsageException($"--allowed-actions: {problem}");
}
