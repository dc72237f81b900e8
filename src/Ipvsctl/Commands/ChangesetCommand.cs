using ConsoleAppFramework;
using Ipvsctl.Changes;
using Ipvsctl.Documents;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>What apply would do.</summary>
internal sealed class ChangesetCommand
{
    /// <summary>Print what apply would change, as YAML; {} if nothing.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    [Command("changeset")]
    public void Run(ConsoleAppContext context, [HideDefaultValue] string file = ModelFile.DefaultPath)
    {
        VirtualServerTable wanted = ModelFile.Load(file, (GlobalOptions)context.GlobalOptions!).Table;
        using var director = Director.Open();
        ChangeSetDocument document = ChangeSetWriter.ToDocument(ChangeSetBuilder.Build(director.Observe(), wanted));
        StandardOutput.Write(writer => YamlWriter.WriteDocument(writer, document));
    }
}
