using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>A value could not be set.</summary>
/// <param name="cause">Why not.</param>
internal sealed class SetFailedException(DirectorException cause) : Exception(cause.Message, cause);
