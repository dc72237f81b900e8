using ConsoleAppFramework;
using Ipvsctl.Hosting;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Remembers the selected command; <see cref="Entry"/> runs it after parsing. If the framework ran the command, it would start two more
/// threads, install its own signal handlers, and turn exceptions into text.
/// </summary>
/// <param name="host">The process.</param>
internal sealed class PendingCommand(Host host)
{
    private GlobalOptions _options = new();

    /// <summary>Runs the selected command; null if none is selected.</summary>
    public Action? Run { get; private set; }

    /// <summary>Reads the global options. The framework passes the result to the command in its context.</summary>
    public PendingCommand Bind(ref ConsoleApp.GlobalOptionsBuilder builder)
    {
        _options = GlobalOptions.Bind(ref builder);
        return this;
    }

    /// <summary>Selects the command to run.</summary>
    /// <param name="context">The context that the framework passed to the command.</param>
    /// <param name="run">Runs the command.</param>
    public static void Set(ConsoleAppContext context, Action<Host, GlobalOptions> run) =>
        ((PendingCommand)context.GlobalOptions!).Set(run);

    private void Set(Action<Host, GlobalOptions> run) => Run = () => run(host, _options);
}
