namespace Ipvsctl.Hosting;

/// <summary>The caller of this process closed standard input.</summary>
internal sealed class ClosedInputException() : IOException("standard input is closed");
