using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The plan from the director's table to a model file: what apply and its previews share.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Counters">The counters of the table; null if they were not asked for.</param>
internal sealed record PlannedModel(Plan Plan, TableCounters? Counters)
{
    /// <summary>Reads the file, then the table, and compares; nothing is changed.</summary>
    /// <param name="host">The process.</param>
    /// <param name="options">The options of every command.</param>
    /// <param name="progress">Receives the netlink messages.</param>
    /// <param name="file">The model file.</param>
    /// <param name="planOptions">What the plan may do, apart from what the file says; asked for after the file, whose mistakes come first.</param>
    /// <param name="director">Opens the director, once everything that needs no kernel is in order.</param>
    /// <param name="origins">Records the sources of the file's values, for a report with counters; null to skip both.</param>
    public static PlannedModel Create(
        Host host, GlobalOptions options, Progress progress, string file, Func<PlanOptions> planOptions, Func<Director> director, Origins? origins = null)
    {
        host.Phases?.Begin(Phase.Read);
        LoadedModel model = ModelFile.Load(host, file, options, progress, origins);
        PlanOptions requested = planOptions();
        Director opened = director();
        host.Phases?.Begin(Phase.Observe);
        Observation? observation = origins is null ? null : opened.Observe();
        VirtualServerTable observed = observation?.Table ?? opened.ObserveTable();
        host.Phases?.Begin(Phase.Compare);
        Plan plan = Plan.Create(observed, model.Table, requested with
        {
            Policy = model.Policy.CombineWith(requested.Policy),
            IsEmptyModel = requested.IsEmptyModel && model.IsEmptyDocument,
        });
        return new PlannedModel(plan, observation?.Counters);
    }

    /// <summary>Refuses a plan that may not be applied.</summary>
    /// <exception cref="PlanRefusedException">The plan may not be applied.</exception>
    public void ThrowIfRefused(string file)
    {
        if (!Plan.Refusals.IsEmpty)
        {
            throw new PlanRefusedException(Plan.Refusals, file);
        }
    }
}
