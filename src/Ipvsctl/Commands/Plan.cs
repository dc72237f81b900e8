using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>What stands between a director's table and a model file, under the options that apply and its previews share.</summary>
/// <param name="Model">The model file.</param>
/// <param name="Observed">The table as it is.</param>
/// <param name="Changes">What must happen.</param>
/// <param name="Refusal">Why it may not happen; null if it may.</param>
internal sealed record Plan(LoadedModel Model, VirtualServerTable Observed, ChangeSet Changes, NotAllowedException? Refusal)
{
    /// <summary>Reads the file, then the table, and compares; nothing is changed.</summary>
    /// <param name="options">The options of every command.</param>
    /// <param name="progress">Tells what is asked of the kernel.</param>
    /// <param name="file">The model file.</param>
    /// <param name="keepWeights">Whether destinations that exist keep their weights.</param>
    /// <param name="allowedActions">Which kinds of changes may be made.</param>
    /// <param name="director">Is opened once everything that needs no kernel is in order.</param>
    /// <param name="counters">Is told what services and destinations have counted; null if nobody wants to know.</param>
    /// <param name="origins">Is told where the values of the file come from; null if nobody wants to know.</param>
    /// <param name="takeLock">Is called before the table is read, by those who will change it.</param>
    public static Plan Make(
        GlobalOptions options,
        Progress progress,
        string file,
        bool keepWeights,
        string allowedActions,
        Func<Director> director,
        TableCounters? counters = null,
        Origins? origins = null,
        Action? takeLock = null)
    {
        options.Clock?.Begin(Phase.Read);
        LoadedModel model = ModelFile.Load(file, options, progress, origins);
        AllowedActions allowed = AllowedActions.TryParse(allowedActions, out AllowedActions? parsed, out string? problem)
            ? parsed!
            : throw new UsageException($"--allowed-actions: {problem}");

        Director opened = director();
        takeLock?.Invoke();
        options.Clock?.Begin(Phase.Observe);
        VirtualServerTable observed = opened.Observe(counters);
        options.Clock?.Begin(Phase.Compare);
        ChangeSet changes = ChangeSetBuilder.Build(observed, keepWeights ? KeptWeights.Keep(observed, model.Table) : model.Table);
        var refused = changes.IsEmpty ? [] : allowed.Refused(changes);
        return new Plan(model, observed, changes, refused.IsEmpty ? null : new NotAllowedException(refused));
    }
}
