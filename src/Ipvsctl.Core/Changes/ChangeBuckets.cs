using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>Collects changes in any order, and returns them sorted by stage.</summary>
internal sealed class ChangeBuckets
{
    private readonly List<Change>?[] _stages = new List<Change>?[Enum.GetValues<ChangeStage>().Length];

    /// <summary>Adds a change.</summary>
    public void Add(Change change) => (_stages[(int)ChangeTraits.For(change).Stage] ??= []).Add(change);

    /// <summary>Returns the changes by stage; within a stage, in the order in which they were added.</summary>
    public ImmutableArray<Change> ByStage() => [.. _stages.OfType<List<Change>>().SelectMany(stage => stage)];
}
