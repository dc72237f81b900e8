using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>The state of the table after an apply that did not finish.</summary>
/// <param name="Kind">The state of the table.</param>
/// <param name="Changes">
/// For <see cref="ApplyStateKind.PartlyApplied"/> the changes that were made; for <see cref="ApplyStateKind.Drained"/> those that remain.
/// </param>
public sealed record ApplyState(ApplyStateKind Kind, ImmutableArray<Change> Changes)
{
    /// <summary>The table is the same as before.</summary>
    public static ApplyState Unchanged { get; } = new(ApplyStateKind.Unchanged, []);

    /// <summary>The destinations to remove have weight 0.</summary>
    public static ApplyState Draining { get; } = new(ApplyStateKind.Draining, []);

    /// <summary>The state in words, in the middle of a sentence.</summary>
    public override string ToString() => Kind switch
    {
        ApplyStateKind.Unchanged => "the table is as it was before",
        ApplyStateKind.PartlyApplied => Changes.IsEmpty ? "no change was made" : $"these changes remain: {ShortList.Join(Changes)}",
        ApplyStateKind.Draining => "the destinations to remove have weight 0; run the same command again to continue",
        ApplyStateKind.Drained => $"the destinations to remove are gone; still to do: {ShortList.Join(Changes)}",
    };
}
