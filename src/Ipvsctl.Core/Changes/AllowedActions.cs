using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ipvsctl.Changes;

/// <summary>
/// The allowed kinds of changes: <c>as us ds</c> (add, update, delete a service), <c>ad ud dd</c> (the same for a destination),
/// <c>ut</c> (update timeouts) and <c>sd</c> (start, stop and restart synchronization daemons).
/// </summary>
public sealed class AllowedActions
{
    private static readonly ImmutableArray<string> Known = ["as", "us", "ds", "ad", "ud", "dd", "ut", "sd"];

    private readonly ImmutableArray<string> _actions;

    private AllowedActions(ImmutableArray<string> actions) => _actions = actions;

    /// <summary>Allows everything.</summary>
    public static AllowedActions All { get; } = new(Known);

    /// <summary>Reads a list of actions, separated by commas, or <c>*</c> for all.</summary>
    /// <exception cref="FormatException">A word is not an action; the message names it and lists the actions.</exception>
    public static AllowedActions Parse(string text) =>
        TryParse(text, out AllowedActions? actions, out string? problem) ? actions : throw new FormatException(problem);

    /// <summary>Reads a list of actions, separated by commas, or <c>*</c> for all.</summary>
    /// <param name="text">The list.</param>
    /// <param name="actions">The allowed actions; null if a word is not an action.</param>
    /// <param name="problem">The problem; null if the text is valid.</param>
    /// <returns>Whether every word is an action.</returns>
    internal static bool TryParse(
        string text, [NotNullWhen(true)] out AllowedActions? actions, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        string? unknown = Array.Find(words, word => word != "*" && !Known.Contains(word));
        problem = unknown is null
            ? null
            : $"{(unknown.Length == 0 ? "nothing" : unknown)} is not an action: expected * or some of {string.Join(",", Known)}";
        actions = unknown is not null ? null : words.Contains("*") ? All : new AllowedActions([.. words]);
        return actions is not null;
    }

    /// <summary>Finds the changes that are not allowed, each with the action that it needs.</summary>
    internal IEnumerable<ActionNotAllowed> FindRefusals(ChangeSet set) =>
        from change in set.Changes
        from action in ChangeTraits.For(change).Actions
        where !_actions.Contains(action)
        select new ActionNotAllowed(change, action);
}
