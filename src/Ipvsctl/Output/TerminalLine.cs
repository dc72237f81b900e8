namespace Ipvsctl.Output;

/// <summary>A progress line, rewritten in place; silent unless stderr is a capable terminal.</summary>
/// <param name="errors">Standard error.</param>
/// <param name="terminal">What it is.</param>
internal sealed class TerminalLine(ErrorWriter errors, Terminal terminal)
{
    /// <summary>Shows a text in place of the last one.</summary>
    public void Show(string text)
    {
        if (terminal.ShowsProgress)
        {
            // A second line would stay on the screen, because nothing clears it.
            int room = Math.Max(terminal.Width - 1, 0);
            errors.ShowProgress(text.Length > room ? text[..room] : text);
        }
    }

    /// <summary>Shows what a drain waits for.</summary>
    public void Show(DrainProgress progress) => Show($"draining, {progress.Remaining.TotalSeconds:F0} s left: {progress}");

    /// <summary>Leaves the last text where it is; the next message begins a new line.</summary>
    public void End() => errors.EndProgress();
}
