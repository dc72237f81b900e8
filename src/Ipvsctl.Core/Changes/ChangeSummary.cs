namespace Ipvsctl.Changes;

/// <summary>Counts the additions, changes and removals of a change set: services, destinations, timeouts and daemons together.</summary>
/// <param name="Added">The number of additions. A service counts with its destinations.</param>
/// <param name="Changed">The number of changes in place. The restart of a daemon counts as one.</param>
/// <param name="Removed">The number of removals. A service counts with its destinations.</param>
public sealed record ChangeSummary(int Added, int Changed, int Removed)
{
    /// <summary>Counts a change set.</summary>
    public static ChangeSummary Count(ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        (int added, int changed, int removed) = (0, 0, 0);
        foreach (Change change in changes.Changes)
        {
            ChangeSummary one = ChangeTraits.For(change).Count;
            (added, changed, removed) = (added + one.Added, changed + one.Changed, removed + one.Removed);
        }

        return new ChangeSummary(added, changed, removed);
    }

    /// <summary>The summary in words: <c>3 added, 1 changed, 0 removed</c>.</summary>
    public override string ToString() => $"{Added} added, {Changed} changed, {Removed} removed";
}
