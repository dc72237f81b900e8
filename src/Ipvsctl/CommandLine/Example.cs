namespace Ipvsctl.CommandLine;

/// <summary>An example command line.</summary>
/// <param name="Purpose">What the example does, as a sentence.</param>
/// <param name="Line">The command line.</param>
internal sealed record Example(string Purpose, string Line);
