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
/// Prints a failure on stderr and selects the exit code. A failure is one line; a file or a command line with mistakes is about one line per
/// mistake. Only this class selects exit codes and catches every exception.
/// </summary>
internal static class ErrorPrinter
{
    /// <summary>Runs an action and reports any exception that it throws.</summary>
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
            ExitCode code = ExitCodeFor(e);
            foreach (string line in Lines(e, code))
            {
                host.Errors.WriteLine(line);
            }

            return code;
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
        IpvsException or VerificationException or ApplyMemoryException => ExitCode.ApplyFailed,
        RollbackException => ExitCode.RollbackFailed,
        DrainTimeoutException => ExitCode.DrainTimeout,
        InterruptedException { Signal: PosixSignal.SIGHUP } => ExitCode.HungUp,
        InterruptedException { Signal: PosixSignal.SIGQUIT } => ExitCode.Quit,
        InterruptedException { Signal: PosixSignal.SIGTERM } => ExitCode.Terminated,
        InterruptedException => ExitCode.Interrupted,
        OutputException => ExitCode.OutputFailed,
        _ when SystemLimit.Explain(exception) is not null => ExitCode.LimitReached,
        _ => ExitCode.Unforeseen,
    };

    // Only a document or a command line with mistakes needs several lines. Line breaks in any other message come from quoted user input.
    private static IEnumerable<string> Lines(Exception exception, ExitCode code) => exception switch
    {
        DifferencesException => [],
        DocumentException { Diagnostics: var mistakes } => DiagnosticLines.Format(mistakes),
        UsageException { Problems: var mistakes } => mistakes.Select(mistake => $"ipvsctl: {mistake}"),
        _ when code == ExitCode.Unforeseen =>
            [$"ipvsctl: this was not foreseen, please report it as a bug: {Cause(exception).GetType().Name}: {Cause(exception).Message}"],
        _ => [$"ipvsctl: {Sentence(exception)}"],
    };

    private static Exception Cause(Exception exception) => exception is TypeInitializationException { InnerException: { } cause } ? Cause(cause) : exception;

    // The library cannot name the command-line options that would help.
    private static string Sentence(Exception exception) => exception switch
    {
        DrainTimeoutException drain =>
            $"the drain did not end within {drain.Timeout.TotalSeconds} seconds (--drain-timeout); remaining destinations stay at weight 0; "
            + $"run the same command again to continue: {drain.Waiting}",
        LockFailedException => $"{exception.Message}; --no-lock runs without it",
        _ => SystemLimit.Explain(exception) ?? exception.Message,
    };
}
