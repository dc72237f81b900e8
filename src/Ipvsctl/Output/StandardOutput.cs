using System.Text;

namespace Ipvsctl.Output;

/// <summary>
/// Writes data to standard output, buffered, as UTF-8 without a byte order mark. A failed write, such as on a full disk, is an error.
/// </summary>
/// <param name="stream">Standard output.</param>
internal sealed class StandardOutput(Stream stream)
{
    // In characters. A large buffer would slow down a command that prints one line.
    private const int BufferSize = 8 * 1024;

    private StreamWriter? _writer;

    /// <summary>Writes a line.</summary>
    /// <exception cref="OutputException">The write failed.</exception>
    public void WriteLine(string line) => Write(writer => writer.WriteLine(line));

    /// <summary>Writes the text that <paramref name="write"/> produces.</summary>
    /// <exception cref="OutputException">The write failed.</exception>
    public void Write(Action<TextWriter> write) =>
        Guard(_writer ??= new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize), write);

    /// <summary>Flushes the buffer, and then writes bytes that are already UTF-8.</summary>
    /// <exception cref="OutputException">The write failed.</exception>
    public void WriteBytes(Action<Stream> write)
    {
        Flush();
        Guard(stream, write);
    }

    /// <summary>Writes the buffered text.</summary>
    /// <exception cref="OutputException">The write failed.</exception>
    public void Flush()
    {
        if (_writer is not null)
        {
            Write(writer => writer.Flush());
        }
    }

    private static void Guard<T>(T target, Action<T> write)
    {
        try
        {
            write(target);
        }
        catch (IOException e)
        {
            throw new OutputException(e);
        }
    }
}
