namespace Ipvsctl.CommandLine;

/// <summary>A command line that does something useful.</summary>
/// <param name="Purpose">What it does, as a sentence.</param>
/// <param name="Line">What to type.</param>
internal sealed record Example(string Purpose, string Line);
