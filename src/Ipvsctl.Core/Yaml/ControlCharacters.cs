namespace Ipvsctl.Yaml;

/// <summary>Escapes control characters in user text, so that a message stays on one line and cannot control the terminal.</summary>
internal static class ControlCharacters
{
    /// <summary>Replaces control characters by escapes, such as <c>\n</c> and <c>\u001b</c>.</summary>
    public static string Escape(string text) => !text.Any(char.IsControl) ? text : string.Concat(text.Select(letter => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
        _ => $"{letter}",
    }));
}
