using System.Runtime.InteropServices;
using Ipvsctl.Commands;
using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Output;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// The one place that knows exit codes, and the only one that catches everything: whatever happened, the user sees it on stderr in one
/// line, or in one line for each mistake, and never a stack trace.
/// </summary>
internal static class ErrorFilter
{
    /// <summary>Runs something, and whatever happens there ends here.</summary>
    public static void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (Exception e)
        {
            Report(e);
        }
    }

    private static void Report(Exception exception)
    {
        (ExitCode code, string message) = Translate(exception);
        Environment.ExitCode = (int)code;
        TerminalLine.End();
        foreach (string line in Lines(exception, message))
        {
            Console.Error.WriteLine(line);
        }
    }

    // Only the mistakes of a document are several lines; what looks so elsewhere is a text of the user's.
    private static IEnumerable<string> Lines(Exception exception, string message) => exception switch
    {
        DocumentException { Diagnostics: var mistakes } => mistakes.Select(mistake => $"{mistake}"),
        _ => message.Length == 0 ? [] : [message],
    };

    private static (ExitCode Code, string Message) Translate(Exception exception) => exception switch
    {
        DifferencesException => (ExitCode.Differences, ""),
        DrainTimeoutException => (ExitCode.DrainTimeout, $"ipvsctl: {exception.Message}"),
        LockedException => (ExitCode.Locked, $"ipvsctl: {exception.Message}"),
        UsageException => (ExitCode.Usage, $"ipvsctl: {exception.Message}"),
        ModelFileException => (ExitCode.Unreadable, $"ipvsctl: {exception.Message}"),
        DocumentException { Kind: DiagnosticKind.Syntax } => (ExitCode.Unreadable, exception.Message),
        DocumentException { Kind: DiagnosticKind.Parameter } => (ExitCode.UnresolvedParameter, exception.Message),
        DocumentException => (ExitCode.InvalidModel, exception.Message),
        InterfaceException => (ExitCode.UnresolvedParameter, $"ipvsctl: {exception.Message}"),
        RefusedByPolicyException => (ExitCode.RefusedByPolicy, $"ipvsctl: {exception.Message}"),
        SetFailedException => (ExitCode.SetFailed, $"ipvsctl: {exception.Message}"),
        NotFoundException => (ExitCode.QueryFailed, $"ipvsctl: {exception.Message}"),
        IpvsException { Failure: IpvsFailure.Unreachable } => (ExitCode.Unreachable, $"ipvsctl: {exception.Message}"),
        IpvsException { Failure: IpvsFailure.Query } => (ExitCode.QueryFailed, $"ipvsctl: {exception.Message}"),
        IpvsException => (ExitCode.ApplyFailed, $"ipvsctl: {exception.Message}"),
        RollbackException => (ExitCode.RollbackFailed, $"ipvsctl: {exception.Message}"),
        OutputException => (ExitCode.OutputFailed, $"ipvsctl: {exception.Message}"),
        ParameterSourceException { IsUrl: true } => (ExitCode.UnreadableUrl, $"ipvsctl: {exception.Message}"),
        ParameterSourceException => (ExitCode.UnreadableFile, $"ipvsctl: {exception.Message}"),
        LockFailedException => (ExitCode.ApplyFailed, $"ipvsctl: {exception.Message}"),
        NotAllowedException => (ExitCode.ApplyFailed, $"ipvsctl: {exception.Message}"),
        InterruptedException { Signal: PosixSignal.SIGTERM } => (ExitCode.Terminated, $"ipvsctl: {exception.Message}"),
        InterruptedException => (ExitCode.Interrupted, $"ipvsctl: {exception.Message}"),
        _ => (ExitCode.Unforeseen, $"ipvsctl: this was not foreseen, please report it as a bug: {exception.GetType().Name}: {exception.Message}"),
    };
}
