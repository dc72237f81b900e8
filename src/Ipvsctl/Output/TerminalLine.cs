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
            Console.Error.Write(ToBeginAndClear + text);
            _shown = true;
        }
    }

    /// <summary>Leaves the last text as it stands.</summary>
    public static void End()
    {
        if (_shown && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine();
        }
    }
}
