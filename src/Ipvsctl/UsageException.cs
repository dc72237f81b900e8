namespace Ipvsctl;

/// <summary>The command line is invalid.</summary>
/// <param name="problem">What is wrong, and what is expected.</param>
internal sealed class UsageException(string problem) : Exception(problem);
