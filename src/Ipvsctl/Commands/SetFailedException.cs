using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl set</c> could not set a value.</summary>
/// <param name="cause">The failure.</param>
internal sealed class SetFailedException(DirectorException cause) : Exception(cause.Message, cause);
