using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>What must happen for a table to become another, in the order in which it must happen; nothing if they are the same.</summary>
/// <param name="Changes">The changes.</param>
public sealed record ChangeSet(ImmutableArray<Change> Changes)
{
    /// <summary>Whether nothing must happen.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>The table as it is; null for changes that were not found by comparing tables.</summary>
    public VirtualServerTable? Before { get; init; }

    /// <summary>The table as it will be; null for changes that were not found by comparing tables.</summary>
    public VirtualServerTable? After { get; init; }

    /// <summary>The services that something happens to.</summary>
    public IEnumerable<ServiceIdentity> Touched => Changes.OfType<ServiceChange>().Select(change => change.Service).Distinct();
}
