namespace Ipvsctl.Yaml;

/// <summary>A user's text for a line of ours: the text of a block is many lines, and what controls a terminal has no business there.</summary>
internal static class ControlCharacters
{
    /// <summary>The text with what controls written out: <c>\n</c>, <c>\u001b</c>.</summary>
    public static string Escape(string text) => !text.Any(char.IsControl) ? text : string.Concat(text.Select(letter => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
        _ => $"{letter}",
    }));
}
