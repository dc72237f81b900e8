using ConsoleAppFramework;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The kernel's table becomes what a model file says.</summary>
internal sealed class ApplyCommand
{
    /// <summary>Make the kernel's table exactly what a model file says; what does not differ is not touched.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    /// <param name="keepWeights">Leave the weights of existing destinations as they are.</param>
    /// <param name="allowedActions">Refuse everything else: * or some of as,us,ds,ad,ud,dd (add, update, delete; service, destination), ut (timeouts), sd (sync daemons).</param>
    /// <param name="allowEmpty">Let an empty file remove services that have destinations.</param>
    [Command("apply")]
    public void Run(
        ConsoleAppContext context,
        [HideDefaultValue] string file = ModelFile.DefaultPath,
        bool keepWeights = false,
        [HideDefaultValue] string allowedActions = "*",
        bool allowEmpty = false)
    {
        GlobalOptions options = TypedOptions.Of(context);
        using var director = new LazyDirector();
        var plan = Plan.Make(options, file, keepWeights, allowedActions, director.Open);
        if (plan.Refusal is { } refusal)
        {
            throw refusal;
        }

        RefuseEmptyFile(plan, file, allowEmpty);
        using var progress = Progress.For(options);
        director.Open().Apply(plan.Changes, progress.Done);
        StandardOutput.WriteLine($"Applied configuration from {file}");
    }

    // A file that says nothing at all is a template gone wrong far more often than the wish to stop all traffic.
    private static void RefuseEmptyFile(Plan plan, string file, bool allowEmpty)
    {
        int live = plan.Observed.Services.Count(service => !service.Destinations.IsEmpty);
        if (plan.Model.IsEmptyDocument && live > 0 && !allowEmpty)
        {
            throw new RefusedByPolicyException(
                $"{file} is empty, and would remove {live} {(live == 1 ? "service" : "services")} with destinations: write services: [], or use --allow-empty, if that is meant");
        }
    }
}
