using ConsoleAppFramework;
using Ipvsctl.Hosting;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Remembers the selected command; <see cref="Entry"/> runs it after parsing. If the framework ran it, it would use another thread and its
/// own signal handlers, which means three threads for a run of a few milliseconds, and would turn exceptions into text.
/// </summary>
/// <param name="host">The process that it runs in.</param>
internal sealed class PendingCommand(Host host)
{
    private GlobalOptions _options = new();

    /// <summary>What the selected command does; null if none is selected.</summary>
    public Action? Run { get; private set; }

    /// <summary>Reads the global options; the framework hands the result to the command as part of its context.</summary>
    public PendingCommand Bind(ref ConsoleApp.GlobalOptionsBuilder builder)
    {
        _options = GlobalOptions.Bind(ref builder);
        return this;
    }

    /// <summary>Remembers what the selected command does.</summary>
    /// <param name="context">The context that the framework gave the command.</param>
    /// <param name="run">What it does.</param>
    public static void Set(ConsoleAppContext context, Action<Host, GlobalOptions> run) =>
        ((PendingCommand)context.GlobalOptions!).Set(run);

    private void Set(Action<Host, GlobalOptions> run) => Run = () => run(host, _options);
}
