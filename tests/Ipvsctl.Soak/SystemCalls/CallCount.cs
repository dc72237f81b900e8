namespace Ipvsctl.Soak.SystemCalls;

/// <summary>How often a run makes a system call, in the thread that makes it most often.</summary>
/// <param name="Name">The system call.</param>
/// <param name="BeforeOurCode">How often before our own code is reached.</param>
/// <param name="Total">How often in the whole run.</param>
internal sealed record CallCount(string Name, int BeforeOurCode, int Total);
