using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Documents;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>The kernel's table becomes what a model file says.</summary>
internal sealed class ApplyCommand
{
    /// <summary>Make the kernel's table exactly what a model file says; what does not differ is not touched.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    /// <param name="allowEmpty">Let an empty file remove services that have destinations.</param>
    [Command("apply")]
    public void Run(ConsoleAppContext context, [HideDefaultValue] string file = ModelFile.DefaultPath, bool allowEmpty = false)
    {
        var options = (GlobalOptions)context.GlobalOptions!;
        LoadedModel model = ModelFile.Load(file, options);
        using var director = Director.Open();
        VirtualServerTable observed = director.Observe();
        RefuseEmptyFile(model, observed, file, allowEmpty);

        using var progress = Progress.For(options);
        director.Apply(ChangeSetBuilder.Build(observed, model.Table), progress.Done);
        StandardOutput.WriteLine($"Applied configuration from {file}");
    }

    // A file that says nothing at all is a template gone wrong far more often than the wish to stop all traffic.
    private static void RefuseEmptyFile(LoadedModel model, VirtualServerTable observed, string file, bool allowEmpty)
    {
        int live = observed.Services.Count(service => !service.Destinations.IsEmpty);
        if (model.IsEmptyDocument && live > 0 && !allowEmpty)
        {
            throw new RefusedByPolicyException(
                $"{file} is empty, and would remove {live} services with their destinations: write services: [], or use --allow-empty, if that is meant");
        }
    }
}
