namespace Ipvsctl.Commands;

/// <summary>A value could not be set.</summary>
internal sealed class SetFailedException(string reason, Exception? cause = null) : Exception(reason, cause);
