namespace Ipvsctl.Tests.Commands;

/// <summary>What the system does not give, as an exit code and a line that names the limit.</summary>
public class SystemLimitTests
{
    [Test]
    public async Task The_line_names_memory_threads_or_open_files()
    {
        await Assert.That(Line(new InsufficientMemoryException())).StartsWith("ipvsctl: out of memory: ");
        await Assert.That(Line(new IOException("x", 12))).StartsWith("ipvsctl: out of memory: ");
        await Assert.That(Line(new IOException("x", 11))).StartsWith("ipvsctl: cannot start a thread: ");
        await Assert.That(Line(new IOException("x", 24))).StartsWith("ipvsctl: too many open files: ");
        await Assert.That(Line(new TypeInitializationException("T", new IOException("x", 23)))).StartsWith("ipvsctl: too many open files: ");
    }

    [Test]
    public async Task A_call_that_the_system_refuses_is_no_bug()
    {
        await Assert.That(Line(new IOException("x", 5))).IsEqualTo(
            "ipvsctl: the system refused a call: Input/output error: see the kernel's log (dmesg)\n");
        await Assert.That(Line(new UnauthorizedAccessException())).StartsWith("ipvsctl: the system refused a call: a seccomp profile");
    }

    [Test]
    public async Task Any_other_failure_of_the_framework_is_a_bug()
    {
        await Assert.That(SystemLimit.Explain(new IOException("x"))).IsNull();
        await Assert.That(SystemLimit.Explain(new TypeInitializationException("T", new InvalidOperationException("x")))).IsNull();
    }

    private static string Line(Exception exception)
    {
        var host = new TestHost();
        ExitCode code = ErrorPrinter.Guard(host.Host, () => throw exception);
        return code == ExitCode.LimitReached ? host.Errors : $"exit {(int)code}: {host.Errors}";
    }
}
