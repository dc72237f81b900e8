namespace Ipvsctl.Output;

/// <summary>The colors of a diff's lines, or none.</summary>
/// <param name="on">Whether there are colors.</param>
internal sealed class DiffColors(bool on)
{
    private const string Reset = "\e[0m";

    /// <summary>Green, for what is added.</summary>
    public string Added(string text) => Color("\e[32m", text);

    /// <summary>Red, for what is removed.</summary>
    public string Removed(string text) => Color("\e[31m", text);

    /// <summary>Yellow, for what changes.</summary>
    public string Changed(string text) => Color("\e[33m", text);

    private string Color(string code, string text) => on ? code + text + Reset : text;
}
