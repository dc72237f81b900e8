using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The plan that turns the director's table into a model file; apply, diff and changeset share it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Wanted">The table as the file describes it.</param>
/// <param name="Counters">The counters of the table; null if they were not read.</param>
internal sealed record PlannedModel(Plan Plan, VirtualServerTable Wanted, TableCounters? Counters)
{
    /// <summary>Reads the file and the table, and creates the plan. Changes nothing.</summary>
    /// <param name="host">The process.</param>
    /// <param name="options">The global options.</param>
    /// <param name="progress">Receives the netlink messages.</param>
    /// <param name="file">The model file.</param>
    /// <param name="planOptions">Reads the plan options; called after the file is read, so that its mistakes are reported first.</param>
    /// <param name="director">Opens the director; called last, so that all other mistakes are reported without a kernel.</param>
    /// <param name="origins">Records the sources of the file's values, for a report with counters; null to skip both.</param>
    /// <param name="printsWarnings">Whether to print the model's warnings.</param>
    public static PlannedModel Create(
        Host host, GlobalOptions options, Progress progress, string file, Func<PlanOptions> planOptions, Func<Director> director,
        Origins? origins = null, bool printsWarnings = true)
    {
        host.Phases?.Begin(Phase.Read);
        LoadedModel model = ModelFile.Load(host, file, options, progress, origins, printsWarnings);
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
        return new PlannedModel(plan, model.Table, observation?.Counters);
    }

    /// <summary>Warns of weights that the plan keeps instead of the file's; the file's own were checked when it was read.</summary>
    public void WarnOfKeptWeights(Host host)
    {
        foreach (VirtualService service in Plan.Changes.After!.Services.Where(service => Wanted.Find(service.Identity) != service))
        {
            WeightWarning.Print(host, service);
        }
    }

    /// <summary>Throws if the plan is refused.</summary>
    /// <exception cref="PlanRefusedException">The plan is refused.</exception>
    public void ThrowIfRefused(string file)
    {
        if (!Plan.Refusals.IsEmpty)
        {
            throw new PlanRefusedException(Plan.Refusals, file);
        }
    }
}
