using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The changes that turn one table into another, in the order in which they are made. Compared by value.</summary>
public sealed record ChangeSet
{
    /// <summary>Creates a set from single changes, which are made in the given order.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentException">The list is uninitialized.</exception>
    public ChangeSet(ImmutableArray<Change> changes) => Changes = changes.IsDefault
        ? throw new ArgumentException("the list is uninitialized; expected an empty one", nameof(changes))
        : changes;

    /// <summary>The changes.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>The table before the changes; null for a set that was not made by comparing tables.</summary>
    public VirtualServerTable? Before { get; internal init; }

    /// <summary>The table after the changes; null for a set that was not made by comparing tables.</summary>
    public VirtualServerTable? After { get; internal init; }

    /// <summary>The services that the changes touch, each once.</summary>
    public IEnumerable<ServiceIdentity> Touched => Changes.OfType<ServiceChange>().Select(change => change.Service).Distinct();

    /// <summary>How many requests the kernel gets: a service is added empty, then each of its destinations; a restart is a stop and a start.</summary>
    public int StepCount => ChangeSteps.Expand(Changes).Count();

    /// <summary>Keeps some of the changes. <see cref="After"/> becomes the table that these alone lead to.</summary>
    /// <param name="predicate">Whether a change is kept.</param>
    public ChangeSet Where(Func<Change, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ImmutableArray<Change> kept = [.. Changes.Where(predicate)];
        return new ChangeSet(kept) { Before = Before, After = Before is { } before ? ChangedTable.After(before, kept) : null };
    }

    /// <inheritdoc />
    public bool Equals(ChangeSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Before == other.Before
            && After == other.After
            && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan()));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Changes.Length, Changes.FirstOrDefault());
}
