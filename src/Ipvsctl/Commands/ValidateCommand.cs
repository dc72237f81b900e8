using ConsoleAppFramework;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>A model file is checked.</summary>
internal sealed class ValidateCommand
{
    /// <summary>Check a model file and list every mistake in it; needs no kernel and no privileges.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="file">-f, The model file; - is standard input. [Default: /etc/ipvsctl.yaml]</param>
    [Command("validate")]
    public void Run(ConsoleAppContext context, [HideDefaultValue] string file = ModelFile.DefaultPath) => PendingCommand.Set(() =>
    {
        GlobalOptions options = TypedOptions.Of(context);
        using var progress = Progress.For(options);
        ModelFile.Load(file, options, progress);
        StandardOutput.WriteLine("Configuration valid.");
    });
}
