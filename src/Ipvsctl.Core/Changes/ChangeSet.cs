using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The changes that turn one table into another, in the order in which apply makes them. Compared by value.</summary>
public sealed record ChangeSet
{
    /// <summary>Creates a set from single changes. Apply makes them in the given order.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentException">The list is uninitialized.</exception>
    public ChangeSet(ImmutableArray<Change> changes) => Changes = changes.IsDefault
        ? throw new ArgumentException("the list is uninitialized; expected an empty one", nameof(changes))
        : changes;

    /// <summary>The changes.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Whether the set has no changes.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>The table before the changes; null unless <see cref="ChangeSetBuilder"/> created the set.</summary>
    public VirtualServerTable? Before { get; internal init; }

    /// <summary>The table after the changes; null unless <see cref="ChangeSetBuilder"/> created the set.</summary>
    public VirtualServerTable? After { get; internal init; }

    /// <summary>The services that the changes touch, without duplicates.</summary>
    public IEnumerable<ServiceIdentity> Touched
    {
        get
        {
            var seen = new HashSet<ServiceIdentity>();
            foreach (ServiceChange change in Changes.OfType<ServiceChange>())
            {
                if (seen.Add(change.Service))
                {
                    yield return change.Service;
                }
            }
        }
    }

    /// <summary>
    /// The number of requests to the kernel. Adding a service takes one for the service and one for each destination; a restart takes two.
    /// </summary>
    public int StepCount => ChangeSteps.Expand(Changes).Count();

    /// <summary>Returns a set with some of the changes. Its <see cref="After"/> is the table that these alone produce.</summary>
    /// <param name="predicate">Whether to keep a change.</param>
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
