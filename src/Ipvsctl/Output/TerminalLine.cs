namespace Ipvsctl.Output;

/// <summary>One line on the terminal that tells how far a command is, each text over the last one. Where stderr is no terminal, nothing.</summary>
internal static class TerminalLine
{
    private const string ToBeginAndClear = "\r\e[K";

    private static bool _shown;

    /// <summary>Shows a text in place of the last one.</summary>
    public static void Show(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            // What does not fit would go on in a second line, which nothing clears.
            int room = Math.Max(Console.WindowWidth - 1, 0);
            Console.Error.Write(ToBeginAndClear + (text.Length > room ? text[..room] : text));
            _shown = true;
        }
    }

    /// <summary>Leaves the last text as it stands; what is said next begins a new line.</summary>
    public static void End()
    {
        if (_shown)
        {
            Console.Error.WriteLine();
            _shown = false;
        }
    }
}
