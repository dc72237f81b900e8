using Ipvsctl.Output;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Remembers the selected command; Program runs it after parsing. If the framework ran it, it would use another thread and its own signal
/// handlers, which means three threads for a run of a few milliseconds, and would turn exceptions into text.
/// </summary>
internal static class PendingCommand
{
    private static Action? _run;

    /// <summary>Remembers what the selected command does.</summary>
    public static void Set(Action run) => _run = run;

    /// <summary>Runs the selected command, if there is one.</summary>
    public static void Run()
    {
        Take()?.Invoke();
        StandardOutput.Flush();
    }

    /// <summary>What the selected command does, which is then no longer pending; null if there is none.</summary>
    public static Action? Take()
    {
        Action? run = _run;
        _run = null;
        return run;
    }
}
