using System.Text;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>
/// Standard error: each message in one write and on one line, whatever is quoted in it, and below them, on a terminal, a line that tells how
/// far a command is. Where it cannot be written (a full disk, a closed descriptor) nobody is left to be told, and what happened stays what it
/// is, with its exit code.
/// </summary>
/// <param name="stream">Where it goes.</param>
internal sealed class ErrorWriter(Stream stream) : TextWriter
{
    private const int Descriptor = 2;
    private const string ToBeginAndClear = "\r\e[K";

    // The logger writes on a thread of its own.
    private readonly Lock _gate = new();
    private string _progress = "";

    /// <summary>The program's own.</summary>
    public static ErrorWriter Standard { get; } = new(new DescriptorStream(Descriptor));

    /// <inheritdoc />
    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Makes it what everybody in the program writes errors to, the logger included. The console's own writers stop the program where they
    /// cannot write, and change the terminal's mode as soon as they are asked for: the logger asks for the one of standard output, too.
    /// </summary>
    public static void Install()
    {
        Console.SetError(Standard);
        Console.SetOut(Null);
    }

    /// <summary>Shows how far a command is, in place of what was shown before; what is said meanwhile stands above it.</summary>
    public void ShowProgress(string text)
    {
        lock (_gate)
        {
            _progress = ControlCharacters.Escape(text);
            Send(ToBeginAndClear + _progress);
        }
    }

    /// <summary>Leaves what was shown last as it stands; what is said next begins a new line.</summary>
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
            Send(_progress.Length == 0 ? message : ToBeginAndClear + message + _progress);
        }
    }

    // Arguments, files and the kernel's names may hold anything, and a terminal obeys.
    private static string Message(string text) => text.EndsWith('\n') ? $"{ControlCharacters.Escape(text[..^1])}\n" : ControlCharacters.Escape(text);

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
