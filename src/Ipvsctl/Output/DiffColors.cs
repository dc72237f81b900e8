using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Colors the lines of a diff, if colors are enabled. Escapes what else would control the terminal.</summary>
/// <param name="on">Whether colors are enabled.</param>
internal sealed class DiffColors(bool on)
{
    private const string Reset = "\e[0m";

    /// <summary>Colors an addition green.</summary>
    public string Added(string text) => Color("\e[32m", text);

    /// <summary>Colors a removal red.</summary>
    public string Removed(string text) => Color("\e[31m", text);

    /// <summary>Colors a change yellow.</summary>
    public string Changed(string text) => Color("\e[33m", text);

    private string Color(string code, string text) => on ? code + ControlCharacters.Escape(text) + Reset : ControlCharacters.Escape(text);
}
