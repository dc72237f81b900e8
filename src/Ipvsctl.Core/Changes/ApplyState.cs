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
        ApplyStateKind.PartlyApplied => Changes.IsEmpty ? "nothing was done" : $"what was done before stays: {ShortList.Join(Changes)}",
        ApplyStateKind.Draining => "what is to go has weight 0, and the same command goes on",
        ApplyStateKind.Drained => $"what was to go is gone; what is left to do: {ShortList.Join(Changes)}",
    };
}
