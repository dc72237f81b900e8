using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>Collects changes in any order, and returns them in the order of their stages.</summary>
internal sealed class ChangeBuckets
{
    private readonly List<Change>?[] _stages = new List<Change>?[Enum.GetValues<ChangeStage>().Length];

    /// <summary>Adds a change.</summary>
    public void Add(Change change) => (_stages[(int)ChangeTraits.For(change).Stage] ??= []).Add(change);

    /// <summary>The changes by stage; within a stage as they were added.</summary>
    public ImmutableArray<Change> ByStage() => [.. _stages.OfType<List<Change>>().SelectMany(stage => stage)];
}
