namespace Ipvsctl.Output;

/// <summary>The output could not be written.</summary>
internal sealed class OutputException(Exception cause) : Exception($"cannot write the output: {cause.Message}", cause);
