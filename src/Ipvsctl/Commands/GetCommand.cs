using ConsoleAppFramework;
using Ipvsctl.Documents;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>The table as a model file.</summary>
internal sealed class GetCommand
{
    /// <summary>Print the kernel's table as YAML, a file that apply takes.</summary>
    /// <param name="context">The options of every command.</param>
    [Command("get")]
    public void Run(ConsoleAppContext context)
    {
        using var director = Director.Open();
        ModelDocument document = DocumentWriter.ToDocument(director.Observe());
        StandardOutput.Write(writer => YamlWriter.WriteDocument(writer, document));
    }
}
