namespace Ipvsctl.Commands;

/// <summary>There are differences, which the caller asked to be told by the exit code; nothing went wrong.</summary>
internal sealed class DifferencesException() : Exception("there are differences");
