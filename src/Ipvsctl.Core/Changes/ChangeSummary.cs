namespace Ipvsctl.Changes;

/// <summary>How much a change set changes: services, destinations and settings together.</summary>
/// <param name="Added">How many are added. A service counts with its destinations.</param>
/// <param name="Changed">How many change in place; a daemon that is restarted is one.</param>
/// <param name="Removed">How many are removed. A service counts with its destinations.</param>
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
