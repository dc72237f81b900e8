namespace Ipvsctl;

/// <summary>The system refused to start a thread. The framework reports this as missing memory.</summary>
/// <param name="cause">What the framework reported.</param>
internal sealed class ThreadLimitException(OutOfMemoryException cause) : Exception(cause.Message, cause);
