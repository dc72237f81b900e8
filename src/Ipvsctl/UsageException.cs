namespace Ipvsctl;

/// <summary>The command line makes no sense.</summary>
/// <param name="problem">What is wrong, and what would be right.</param>
internal sealed class UsageException(string problem) : Exception(problem);
