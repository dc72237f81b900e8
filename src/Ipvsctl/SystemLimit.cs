using System.Runtime.InteropServices;

namespace Ipvsctl;

/// <summary>Recognizes failures of the framework whose cause is this system: a limit of memory, threads or open files, or a refused call.</summary>
internal static class SystemLimit
{
    private const int EAGAIN = 11;
    private const int ENOMEM = 12;
    private const int ENFILE = 23;
    private const int EMFILE = 24;

    // Constants, because there may be no memory to put a text together.
    private const string Memory =
        "out of memory: raise the limit of this process (the container's or control group's, ulimit -v, DOTNET_GCHeapHardLimit), or free some memory";

    private const string Threads =
        "cannot start a thread: raise the limit of processes and threads (ulimit -u, or the control group's pids.max)";

    private const string Files = "too many open files: raise the limit (ulimit -n, or sysctl fs.file-max)";

    /// <summary>Names the limit and what to do; null if the failure has another cause.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        // What a type needs for its first use may be what the limit forbids.
        TypeInitializationException { InnerException: { } cause } => Explain(cause),
        OutOfMemoryException => Memory,
        IOException { HResult: EAGAIN } => Threads,
        IOException { HResult: ENOMEM } => Memory,
        IOException { HResult: EMFILE or ENFILE } => Files,
        // Everything that can be explained better has its own exception.
        IOException { HResult: > 0 } => $"the system refused a call: {Marshal.GetPInvokeErrorMessage(failure.HResult)}: see the kernel's log (dmesg)",
        UnauthorizedAccessException => "the system refused a call: a seccomp profile or a security module (SELinux, AppArmor) forbids it",
        _ => null,
    };
}
