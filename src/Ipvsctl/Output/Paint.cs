namespace Ipvsctl.Output;

/// <summary>Colours for a terminal, or none: on a terminal, unless NO_COLOR is set or the terminal is dumb.</summary>
/// <param name="on">Whether to paint.</param>
internal sealed class Paint(bool on)
{
    private const string Reset = "\e[0m";

    /// <summary>Paint for standard output as it is.</summary>
    public static Paint ForStandardOutput() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Terminal.IsCapable);

    /// <summary>What is added.</summary>
    public string Green(string text) => Colour("\e[32m", text);

    /// <summary>What is removed.</summary>
    public string Red(string text) => Colour("\e[31m", text);

    /// <summary>What changes.</summary>
    public string Yellow(string text) => Colour("\e[33m", text);

    private string Colour(string code, string text) => on ? code + text + Reset : text;
}
