using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>What must happen for a table to become another, in the order in which it must happen; nothing if they are the same.</summary>
/// <param name="Changes">The changes.</param>
public sealed record ChangeSet(ImmutableArray<Change> Changes)
{
    /// <summary>Whether nothing must happen.</summary>
    public bool IsEmpty => Changes.IsEmpty;
}
