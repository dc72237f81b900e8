using System.Diagnostics;
using Ipvsctl.Changes;
using Ipvsctl.Hosting;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Applies changes for a command: guarded from signals, and with what a terminal and a log show of it.</summary>
internal static class GuardedApply
{
    /// <summary>Applies the changes.</summary>
    /// <param name="host">The process.</param>
    /// <param name="progress">Logs each step and the end.</param>
    /// <param name="director">The director.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="options">The options, without those that report.</param>
    /// <exception cref="DirectorException">A change failed, or the drain timeout ended.</exception>
    /// <exception cref="InterruptedException">A signal interrupted the work.</exception>
    public static void Run(Host host, Progress progress, Director director, ChangeSet changes, ApplyOptions options)
    {
        var clock = Stopwatch.StartNew();
        Interruption interruption = host.Signals.Guard();
        interruption.Run(token => director.Apply(changes, options with { OnDrain = host.Line.Show, OnStep = progress.Done }, token));
        host.Line.End();
        progress.Finished(ChangeSummary.Count(changes), clock.Elapsed);
    }
}
