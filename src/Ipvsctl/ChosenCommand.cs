using Ipvsctl.Output;

namespace Ipvsctl;

/// <summary>
/// What the command line asks for. The framework reads it, and it runs when the framework has finished: by itself the framework would run
/// it on another thread and behind signal handlers of its own, three threads for a run of a few milliseconds, and make text of its exceptions.
/// </summary>
internal static class ChosenCommand
{
    private static Action? _run;

    /// <summary>This is what the command line asks for.</summary>
    public static void Is(Action run) => _run = run;

    /// <summary>Runs it; nothing if it asks for nothing.</summary>
    public static void Run()
    {
        Action? run = _run;
        _run = null;
        run?.Invoke();
        StandardOutput.Flush();
    }
}
