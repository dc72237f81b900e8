using System.Text;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>
/// Writes to standard error: each message on one line in one write, and the progress line below the messages. Ignores write failures (a
/// full disk, a closed descriptor), because they must not change the exit code.
/// </summary>
/// <param name="stream">Standard error.</param>
internal sealed class ErrorWriter(Stream stream) : TextWriter
{
    private const string ClearLine = "\r\e[K";

    // A signal is handled on its own thread.
    private readonly Lock _gate = new();
    private string _progress = "";

    /// <inheritdoc />
    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces the progress line; messages appear above it.</summary>
    public void ShowProgress(string text)
    {
        lock (_gate)
        {
            _progress = ControlCharacters.Escape(text);
            Send(ClearLine + _progress);
        }
    }

    /// <summary>Keeps the progress line on the screen; the next message begins a new line.</summary>
    public void EndProgress()
    {
        lock (_gate)
        {
            if (_progress.Length > 0)
            {
                _progress = "";
                Send("\n");
            }
        }
    }

    /// <inheritdoc />
    public override void Write(char value) => Write($"{value}");

    /// <inheritdoc />
    public override void WriteLine(string? value) => Write($"{value}\n");

    /// <inheritdoc />
    public override void Write(string? value)
    {
        string message = Message(value ?? "");
        lock (_gate)
        {
            Send(_progress.Length == 0 ? message : ClearLine + message + _progress);
        }
    }

    // Arguments, files and kernel names may contain terminal control sequences, and arguments the password of a URL.
    private static string Message(string text) => text.EndsWith('\n') ? $"{Safe(text[..^1])}\n" : Safe(text);

    private static string Safe(string text) => ControlCharacters.Escape(UrlText.HideCredentials(text));

    private void Send(string text)
    {
        try
        {
            stream.Write(Encoding.GetBytes(text));
        }
        catch (IOException)
        {
        }
    }
}
