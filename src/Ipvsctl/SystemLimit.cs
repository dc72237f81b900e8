namespace Ipvsctl;

/// <summary>Recognizes failures of the framework whose cause is a limit of this system: memory, threads or open files.</summary>
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
        ThreadLimitException => Threads,
        OutOfMemoryException => Memory,
        IOException { HResult: EAGAIN } => Threads,
        IOException { HResult: ENOMEM } => Memory,
        IOException { HResult: EMFILE or ENFILE } => Files,
        _ => null,
    };
}
