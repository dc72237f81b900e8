using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>
/// Which kinds of changes may be made: <c>as us ds</c> (add, update, delete a service), <c>ad ud dd</c> (the same with a destination),
/// <c>ut</c> (update timeouts) and <c>sd</c> (start and stop synchronisation daemons).
/// The whole set is judged before its first step.
/// </summary>
public sealed class AllowedActions
{
    private static readonly ImmutableArray<string> Known = ["as", "us", "ds", "ad", "ud", "dd", "ut", "sd"];

    private readonly ImmutableArray<string> _actions;

    private AllowedActions(ImmutableArray<string> actions) => _actions = actions;

    /// <summary>Everything is allowed.</summary>
    public static AllowedActions All { get; } = new(Known);

    /// <summary>Reads a list of actions, divided by commas, or <c>*</c> for all.</summary>
    /// <param name="text">The list.</param>
    /// <param name="actions">What is allowed.</param>
    /// <param name="problem">What is wrong if nothing could be read.</param>
    public static bool TryParse(string text, out AllowedActions? actions, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        string? unknown = Array.Find(words, word => word != "*" && !Known.Contains(word));
        (actions, problem) = unknown is not null
            ? (null, $"{(unknown.Length == 0 ? "nothing" : unknown)} is not an action: expected * or some of {string.Join(",", Known)}")
            : (words.Contains("*") ? All : new AllowedActions([.. words]), (string?)null);
        return actions is not null;
    }

    /// <summary>The changes of a set that are not allowed, each with the actions that it lacks.</summary>
    public ImmutableArray<(Change Change, string Action)> Refused(ChangeSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return
        [
            .. set.Changes.SelectMany(change => Needed(change)
                .Where(action => !_actions.Contains(action))
                .Select(action => (change, action))),
        ];
    }

    // A service that is deleted takes its destinations with it; one that is added needs each of them to be added.
    private static IEnumerable<string> Needed(Change change) => change switch
    {
        AddService { Added.Destinations.IsEmpty: false } => ["as", "ad"],
        AddService => ["as"],
        UpdateService => ["us"],
        DeleteService => ["ds"],
        AddDestination => ["ad"],
        UpdateDestination => ["ud"],
        DeleteDestination => ["dd"],
        UpdateTimeouts => ["ut"],
        _ => ["sd"],
    };
}
