namespace Ipvsctl.Commands;

/// <summary>Reports differences by the exit code. This is not a failure.</summary>
internal sealed class DifferencesException() : Exception("there are differences");
