using System.Runtime.InteropServices;
using Ipvsctl.Changes;
using Ipvsctl.Commands;
using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Output;
using Ipvsctl.Parameters;
using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Commands;

/// <summary>What went wrong, as an exit code and a line.</summary>
public class ErrorPrinterTests
{
    private static readonly IpvsException Refusal = Failed(IpvsOperation.AddService, Errno.EEXIST);

    [Test]
    [Arguments(DiagnosticKind.Syntax, 30)]
    [Arguments(DiagnosticKind.Parameter, 35)]
    [Arguments(DiagnosticKind.Value, 32)]
    internal async Task A_document_s_mistakes_are_lines_without_a_prefix(DiagnosticKind kind, int code)
    {
        Diagnostic warning = new(DiagnosticKind.Warning, "f", new SourcePosition(1, 1), "a", "b") { Code = "W001" };
        Diagnostic mistake = new(kind, "f", new SourcePosition(2, 3), "c", "d");
        await Assert.That(Filter(new DocumentException([warning, mistake]))).IsEqualTo((code, "f:1:1: warning W001: a: b\nf:2:3: c: d"));
    }

    [Test]
    [Arguments(IpvsOperation.ReadServices, 1, IpvsFailure.Unreachable, 20)]
    [Arguments(IpvsOperation.ReadServices, 12, IpvsFailure.Query, 21)]
    [Arguments(IpvsOperation.AddService, 12, IpvsFailure.Change, 31)]
    public async Task The_exit_code_of_a_refusal_depends_on_the_operation_and_the_error_number(
        IpvsOperation operation, int errno, IpvsFailure failure, int code)
    {
        IpvsException refusal = Failed(operation, (Errno)errno);
        await Assert.That(refusal.Failure).IsEqualTo(failure);
        await Assert.That(refusal.ErrorNumber).IsEqualTo(errno);
        await Assert.That(Filter(refusal)).IsEqualTo((code, $"ipvsctl: cannot {refusal.Attempted}: {refusal.Answer}: {refusal.Remedy}"));
    }

    [Test]
    public async Task Each_has_its_exit_code()
    {
        await Assert.That(Code(new UsageException("x"))).IsEqualTo(33);
        await Assert.That(Code(new ModelFileException("f", new FileNotFoundException()))).IsEqualTo(30);
        await Assert.That(Code(new InterfaceException("x", new IOException()))).IsEqualTo(35);
        await Assert.That(Code(new PlanRefusedException([new EmptyModel(1)], "f"))).IsEqualTo(36);
        await Assert.That(Code(new SetFailedException(Refusal))).IsEqualTo(34);
        await Assert.That(Code(new RollbackException(RollbackOutcome.Unknown, Refusal, left: null, Refusal))).IsEqualTo(38);
        await Assert.That(Code(new OutputException(new IOException("x")))).IsEqualTo(100);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGHUP, Canceled))).IsEqualTo(129);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGINT, Canceled))).IsEqualTo(130);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGQUIT, Canceled))).IsEqualTo(131);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGTERM, Canceled))).IsEqualTo(143);
        await Assert.That(Code(ParameterSourceException.Url("u", "x"))).IsEqualTo(50);
        await Assert.That(Code(ParameterSourceException.File("f", "x"))).IsEqualTo(51);
        await Assert.That(Code(new PlanRefusedException([new ActionNotAllowed(Deletion, "ds")], "f"))).IsEqualTo(31);
        await Assert.That(Code(new DrainTimeoutException(TimeSpan.Zero, []))).IsEqualTo(39);
        await Assert.That(Code(new LockHeldException("f", TimeSpan.Zero))).IsEqualTo(40);
        await Assert.That(Code(new InterfaceException("x", new NetworkNamespaceException("x", Errno.ENOENT)))).IsEqualTo(20);
        await Assert.That(Code(new LockTimeoutException(new LockHeldException("f", TimeSpan.Zero)))).IsEqualTo(40);
        await Assert.That(Code(new LockFailedException("f", 5))).IsEqualTo(31);
        await Assert.That(Code(new InvalidOperationException("x"))).IsEqualTo(127);
    }

    [Test]
    public async Task A_line_says_who_speaks_and_what_happened()
    {
        await Assert.That(Line(new UsageException("there is no command x"))).IsEqualTo("ipvsctl: there is no command x");
        await Assert.That(Line(new LockFailedException("f", 5)))
            .IsEqualTo("ipvsctl: cannot take the lock f: Input/output error; --no-lock runs without it");
        await Assert.That(Line(new OutputException(new IOException("No space left on device"))))
            .IsEqualTo("ipvsctl: cannot write the output: No space left on device");
    }

    [Test]
    public async Task A_held_lock_says_what_was_done_and_names_an_option_only_where_there_is_one()
    {
        var held = new LockHeldException("f", TimeSpan.FromSeconds(10));
        await Assert.That(Line(held)).IsEqualTo("ipvsctl: another run of ipvsctl holds the lock f: waited 10 seconds, nothing was changed");
        await Assert.That(Line(new LockTimeoutException(held))).IsEqualTo(
            "ipvsctl: another run of ipvsctl holds the lock f: waited 10 seconds (--lock-timeout), nothing was changed");
        held.Weight = new WeightState(default, 5, 7);
        await Assert.That(Line(held)).EndsWith(": waited 10 seconds, the weight of 0.0.0.0:0 is 5, and was to be 7");
    }

    [Test]
    public async Task What_nobody_thought_of_asks_to_be_reported() =>
        await Assert.That(Line(new InvalidOperationException("x")))
            .IsEqualTo("ipvsctl: this was not foreseen, please report it as a bug: InvalidOperationException: x");

    [Test]
    public async Task A_failed_rollback_says_what_is_left() =>
        await Assert.That(Line(new RollbackException(RollbackOutcome.Incomplete, Refusal, new ChangeSet([Deletion])))).IsEqualTo(
            $"ipvsctl: {Refusal.Message}; then the rollback could not undo everything; still to do: deleting service fwmark:2");

    [Test]
    public async Task Differences_are_no_failure_and_need_no_words() =>
        await Assert.That(Filter(new DifferencesException())).IsEqualTo((2, ""));

    private static DeleteService Deletion => new(Loading.Service("services: [{address: fwmark:2}]"));

    private static ApplyCanceledException Canceled => new(ApplyState.Unchanged, CancellationToken.None);

    private static IpvsException Failed(IpvsOperation operation, Errno errno) => new(
        new IpvsRequest(operation) { Service = ServiceIdentity.Parse("fwmark:1") }, IpvsFault.Answer, new NetlinkException(errno));

    private static int Code(Exception exception) => Filter(exception).Code;

    private static string Line(Exception exception) => Filter(exception).Line;

    private static (int Code, string Line) Filter(Exception exception)
    {
        var host = new TestHost();
        ExitCode code = ErrorPrinter.Guard(host.Host, () => throw exception);
        return ((int)code, host.Errors.Trim());
    }
}
