using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The changes from a director's table to a wanted one, and the reasons to refuse them.</summary>
/// <param name="Changes">The changes, with the tables before and after.</param>
/// <param name="Refusals">Every reason to refuse the changes; empty if they are allowed.</param>
public sealed record Plan(ChangeSet Changes, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Compares two tables and checks the changes against the options. It does no I/O.</summary>
    /// <param name="observed">The current table.</param>
    /// <param name="wanted">The table as the model describes it.</param>
    /// <param name="options">The limits of the plan.</param>
    public static Plan Create(VirtualServerTable observed, VirtualServerTable wanted, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ChangeSet changes = ChangeSetBuilder.Build(observed, options.KeepWeights ? KeptWeights.Keep(observed, wanted) : wanted);
        return new Plan(changes, changes.IsEmpty ? [] : FindRefusals(observed, changes, options));
    }

    private static ImmutableArray<Refusal> FindRefusals(VirtualServerTable observed, ChangeSet changes, PlanOptions options)
    {
        int live = observed.Services.Count(service => !service.Destinations.IsEmpty);
        IEnumerable<Refusal> empty = options.IsEmptyModel && live > 0 ? [new EmptyModel(live)] : [];
        return [.. options.AllowedActions.FindRefusals(changes), .. empty, .. options.Policy.FindRefusals(changes)];
    }
}
