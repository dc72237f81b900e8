namespace Ipvsctl.Changes;

/// <summary>Counts the additions, changes and removals of a change set: services, destinations, timeouts and daemons together.</summary>
/// <param name="Added">The number of additions. A service counts with its destinations.</param>
/// <param name="Changed">The number of changes in place. The restart of a daemon counts as one.</param>
/// <param name="Removed">The number of removals. A service counts with its destinations.</param>
public readonly record struct ChangeSummary(int Added, int Changed, int Removed)
{
    /// <summary>Counts a change set.</summary>
    public static ChangeSummary Count(ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ChangeSummary sum = default;
        foreach (Change change in changes.Changes)
        {
            ChangeSummary one = ChangeTraits.For(change).Count;
            sum = new ChangeSummary(sum.Added + one.Added, sum.Changed + one.Changed, sum.Removed + one.Removed);
        }

        return sum;
    }

    /// <summary>The summary in words: <c>3 added, 1 changed, 0 removed</c>.</summary>
    public override string ToString() => $"{Added} added, {Changed} changed, {Removed} removed";
}
