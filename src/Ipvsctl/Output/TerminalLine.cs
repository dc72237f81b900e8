namespace Ipvsctl.Output;

/// <summary>A progress line, rewritten in place; silent unless stderr is a capable terminal.</summary>
/// <param name="errors">Standard error.</param>
/// <param name="terminal">The terminal that standard error may be connected to.</param>
internal sealed class TerminalLine(ErrorWriter errors, Terminal terminal)
{
    /// <summary>Replaces the text of the line.</summary>
    public void Show(string text)
    {
        if (terminal.ShowsProgress)
        {
            // Cuts the text to one row, because only one row is cleared.
            int room = Math.Max(terminal.Width - 1, 0);
            errors.ShowProgress(text.Length > room ? text[..room] : text);
        }
    }

    /// <summary>Shows the connections that a drain waits for.</summary>
    public void Show(DrainProgress progress) => Show($"draining, {progress.Remaining.TotalSeconds:F0} s left: {progress}");

    /// <summary>Keeps the last text on the screen; the next message begins a new line.</summary>
    public void End() => errors.EndProgress();
}
