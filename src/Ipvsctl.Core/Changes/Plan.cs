using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The changes between a director's table and a wanted one, and the reasons why they may not be made.</summary>
/// <param name="Changes">The changes; they hold the tables before and after.</param>
/// <param name="Refusals">Every reason to refuse them; empty if they may be applied.</param>
public sealed record Plan(ChangeSet Changes, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Compares two tables and judges the changes. A pure function: it reads and writes nothing.</summary>
    /// <param name="observed">The table as it is.</param>
    /// <param name="wanted">The table as the model describes it.</param>
    /// <param name="options">What the plan may do.</param>
    public static Plan Create(VirtualServerTable observed, VirtualServerTable wanted, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ChangeSet changes = ChangeSetBuilder.Build(observed, options.KeepWeights ? KeptWeights.Keep(observed, wanted) : wanted);
        return new Plan(changes, changes.IsEmpty ? [] : [.. FindRefusals(observed, changes, options)]);
    }

    private static IEnumerable<Refusal> FindRefusals(VirtualServerTable observed, ChangeSet changes, PlanOptions options)
    {
        int live = observed.Services.Count(service => !service.Destinations.IsEmpty);
        IEnumerable<Refusal> empty = options.IsEmptyModel && live > 0 ? [new EmptyModel(live)] : [];
        return [.. options.AllowedActions.FindRefusals(changes), .. empty, .. options.Policy.FindRefusals(changes)];
    }
}
