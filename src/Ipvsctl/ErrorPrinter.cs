using System.Runtime.InteropServices;
using Ipvsctl.Changes;
using Ipvsctl.Commands;
using Ipvsctl.Hosting;
using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Output;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// Turns whatever happened into one line on stderr, or one line for each mistake of a file, and an exit code. It is the one place that knows
/// exit codes and the only one that catches everything.
/// </summary>
internal static class ErrorPrinter
{
    /// <summary>Runs something, and reports whatever it throws.</summary>
    /// <returns>The exit code.</returns>
    public static ExitCode Guard(Host host, Action run)
    {
        try
        {
            run();
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            host.Line.End();
            foreach (string line in Lines(e))
            {
                host.Errors.WriteLine(line);
            }

            return ExitCodeFor(e);
        }
    }

    private static ExitCode ExitCodeFor(Exception exception) => exception switch
    {
        DifferencesException => ExitCode.Differences,
        UsageException => ExitCode.Usage,
        ModelFileException => ExitCode.Unreadable,
        DocumentException { Kind: DiagnosticKind.Syntax } => ExitCode.Unreadable,
        DocumentException { Kind: DiagnosticKind.Parameter } => ExitCode.UnresolvedParameter,
        DocumentException => ExitCode.InvalidModel,
        InterfaceException { IsNamespaceUnreachable: true } => ExitCode.Unreachable,
        InterfaceException => ExitCode.UnresolvedParameter,
        ParameterSourceException { IsUrl: true } => ExitCode.UnreadableUrl,
        ParameterSourceException => ExitCode.UnreadableFile,
        PlanRefusedException { IsNotAllowed: true } => ExitCode.ApplyFailed,
        PlanRefusedException => ExitCode.RefusedByPolicy,
        LockHeldException or LockTimeoutException => ExitCode.Locked,
        LockFailedException => ExitCode.ApplyFailed,
        SetFailedException or TargetNotFoundException => ExitCode.SetFailed,
        NotFoundException => ExitCode.QueryFailed,
        IpvsException { Failure: IpvsFailure.Unreachable } => ExitCode.Unreachable,
        IpvsException { Failure: IpvsFailure.Query } => ExitCode.QueryFailed,
        IpvsException or VerificationException => ExitCode.ApplyFailed,
        RollbackException => ExitCode.RollbackFailed,
        DrainTimeoutException => ExitCode.DrainTimeout,
        InterruptedException { Signal: PosixSignal.SIGTERM } => ExitCode.Terminated,
        InterruptedException => ExitCode.Interrupted,
        OutputException => ExitCode.OutputFailed,
        _ => ExitCode.Unforeseen,
    };

    // Only the mistakes of a document are several lines; what looks like several lines elsewhere is a text of the user's.
    private static IEnumerable<string> Lines(Exception exception) => exception switch
    {
        DifferencesException => [],
        DocumentException { Diagnostics: var mistakes } => mistakes.Select(mistake => $"{mistake}"),
        _ when ExitCodeFor(exception) == ExitCode.Unforeseen =>
            [$"ipvsctl: this was not foreseen, please report it as a bug: {exception.GetType().Name}: {exception.Message}"],
        _ => [$"ipvsctl: {Sentence(exception)}"],
    };

    // The library does not know the options that its callers may change.
    private static string Sentence(Exception exception) => exception switch
    {
        DrainTimeoutException drain =>
            $"the drain did not end within {drain.Timeout.TotalSeconds} seconds (--drain-timeout), what is left keeps weight 0, "
            + $"and the same command goes on later: {drain.Waiting}",
        _ => exception.Message,
    };
}
