namespace Ipvsctl.Output;

/// <summary>
/// One line on the terminal that tells how far a command is, each text over the last one. Where stderr is no terminal, or a dumb one, nothing.
/// </summary>
internal static class TerminalLine
{
    private static readonly bool IsPossible = !Console.IsErrorRedirected && Terminal.IsCapable;

    /// <summary>Shows a text in place of the last one.</summary>
    public static void Show(string text)
    {
        if (IsPossible)
        {
            // What does not fit would go on in a second line, which nothing clears.
            int room = Math.Max(Terminal.Width - 1, 0);
            ErrorWriter.Standard.ShowProgress(text.Length > room ? text[..room] : text);
        }
    }

    /// <summary>Shows what a drain waits for.</summary>
    public static void Show(DrainProgress progress) => Show($"draining, {progress.Remaining.TotalSeconds:F0} s left: {progress}");

    /// <summary>Leaves the last text as it stands; what is said next begins a new line.</summary>
    public static void End() => ErrorWriter.Standard.EndProgress();
}
