using System.Runtime.InteropServices;
using Ipvsctl.Changes;
using Ipvsctl.Commands;
using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Output;
using Ipvsctl.Parameters;
using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Commands;

/// <summary>What went wrong, as an exit code and a line.</summary>
[NotInParallel(nameof(InProcess))]
public class ErrorFilterTests
{
    private static readonly IpvsException Refusal = new(IpvsFailure.Change, "add service fwmark:1", "File exists", "look");

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
    [Arguments(IpvsFailure.Unreachable, 20)]
    [Arguments(IpvsFailure.Query, 21)]
    [Arguments(IpvsFailure.Change, 31)]
    [Arguments(IpvsFailure.Proof, 31)]
    public async Task What_IPVS_says_depends_on_what_was_asked(IpvsFailure failure, int code) =>
        await Assert.That(Filter(new IpvsException(failure, "do this", "it said no", "try that")))
            .IsEqualTo((code, "ipvsctl: cannot do this: it said no: try that"));

    [Test]
    public async Task Each_has_its_exit_code()
    {
        await Assert.That(Code(new UsageException("x"))).IsEqualTo(33);
        await Assert.That(Code(new ModelFileException("f", new FileNotFoundException()))).IsEqualTo(30);
        await Assert.That(Code(new InterfaceException("x", new IOException()))).IsEqualTo(35);
        await Assert.That(Code(new RefusedByPolicyException("x"))).IsEqualTo(36);
        await Assert.That(Code(new SetFailedException("x"))).IsEqualTo(34);
        await Assert.That(Code(RollbackException.Of(Refusal, Refusal))).IsEqualTo(38);
        await Assert.That(Code(new OutputException(new IOException("x")))).IsEqualTo(100);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGINT, "x"))).IsEqualTo(130);
        await Assert.That(Code(new InterruptedException(PosixSignal.SIGTERM, "x"))).IsEqualTo(143);
        await Assert.That(Code(ParameterSourceException.Url("u", "x"))).IsEqualTo(50);
        await Assert.That(Code(ParameterSourceException.File("f", "x"))).IsEqualTo(51);
        await Assert.That(Code(new NotAllowedException([]))).IsEqualTo(31);
        await Assert.That(Code(new DrainTimeoutException(TimeSpan.Zero, []))).IsEqualTo(39);
        await Assert.That(Code(new LockedException("f", TimeSpan.Zero))).IsEqualTo(40);
        await Assert.That(Code(new LockFailedException("f", new IOException("x")))).IsEqualTo(31);
        await Assert.That(Code(new InvalidOperationException("x"))).IsEqualTo(127);
    }

    [Test]
    public async Task A_line_says_who_speaks_and_what_happened()
    {
        await Assert.That(Line(new UsageException("there is no command x"))).IsEqualTo("ipvsctl: there is no command x");
        await Assert.That(Line(new OutputException(new IOException("No space left on device"))))
            .IsEqualTo("ipvsctl: cannot write the output: No space left on device");
    }

    [Test]
    public async Task A_held_lock_says_what_was_done_and_names_an_option_only_where_there_is_one()
    {
        var locked = new LockedException("f", TimeSpan.FromSeconds(10));
        await Assert.That(Line(locked)).IsEqualTo("ipvsctl: another run of ipvsctl holds the lock f: waited 10 seconds, nothing was changed");
        await Assert.That(Line(locked.After("the weight is 5"))).EndsWith(": waited 10 seconds, the weight is 5");
        await Assert.That(Line(new LockedException("f", TimeSpan.Zero, "--lock-timeout"))).EndsWith(": waited 0 seconds (--lock-timeout), nothing was changed");
    }

    [Test]
    public async Task The_framework_s_sentences_fit_in() =>
        await Assert.That(InProcess.Run("apply", "--lock-timeout", "soon")).IsEqualTo(
            (ExitCode.Usage, "ipvsctl: Argument 'lock-timeout' failed to parse, provided value: soon: see ipvsctl COMMAND --help"));

    [Test]
    public async Task What_nobody_thought_of_asks_to_be_reported() =>
        await Assert.That(Line(new InvalidOperationException("x")))
            .IsEqualTo("ipvsctl: this was not foreseen, please report it as a bug: InvalidOperationException: x");

    [Test]
    public async Task A_failed_rollback_says_what_is_left() =>
        await Assert.That(Line(RollbackException.Of(Refusal, new ChangeSet([new DeleteService(Loading.Service("services: [{address: fwmark:2}]"))])))).IsEqualTo(
            "ipvsctl: cannot add service fwmark:1: File exists: look; then not everything could be taken back; what is left to do: deleting service fwmark:2");

    [Test]
    public async Task Differences_are_no_failure_and_need_no_words() =>
        await Assert.That(Filter(new DifferencesException())).IsEqualTo((2, ""));

    private static int Code(Exception exception) => Filter(exception).Code;

    private static string Line(Exception exception) => Filter(exception).Line;

    private static (int Code, string Line) Filter(Exception exception)
    {
        int before = Environment.ExitCode;
        try
        {
            int said = TestContext.Current!.Output.GetErrorOutput().Length;
            ErrorFilter.Guard(() => throw exception);
            return (Environment.ExitCode, TestContext.Current.Output.GetErrorOutput()[said..].Trim());
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }
}
