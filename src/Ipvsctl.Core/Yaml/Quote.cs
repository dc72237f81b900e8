namespace Ipvsctl.Yaml;

/// <summary>Shortens what a message quotes.</summary>
internal static class Quote
{
    /// <summary>The most characters of a value in a message.</summary>
    public const int Longest = 60;

    private const int LongestMessage = 300;

    /// <summary>Returns the text, or its beginning and an ellipsis, which is at most <see cref="Longest"/> characters.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int length = Longest - 1;
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)}…";
    }

    /// <summary>Shortens a message that quotes a value without having cut it: every long word, and a long message in its middle.</summary>
    public static string Message(string message)
    {
        if (message.Length <= Longest)
        {
            return message;
        }

        if (message.Length > LongestMessage)
        {
            // Words are counted from the beginning; only a quoted value makes a message as long as this.
            message = $"{Cut(message)} … {message.AsSpan(message.Length - (Longest / 2))}";
        }

        return message.Split(' ').All(word => word.Length <= Longest) ? message : string.Join(' ', message.Split(' ').Select(Cut));
    }
}
