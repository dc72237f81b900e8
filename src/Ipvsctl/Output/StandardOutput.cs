using System.Text;

namespace Ipvsctl.Output;

/// <summary>
/// Standard output, for data only: buffered, UTF-8 without a byte order mark. A failed write (a full disk) is an error.
/// </summary>
/// <param name="stream">Where it goes.</param>
internal sealed class StandardOutput(Stream stream)
{
    // Characters. A command that prints one line should not have to pay for a large buffer.
    private const int BufferSize = 8 * 1024;

    private StreamWriter? _writer;

    /// <summary>Writes a line.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public void WriteLine(string line) => Write(writer => writer.WriteLine(line));

    /// <summary>Writes whatever <paramref name="write"/> writes.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public void Write(Action<TextWriter> write) =>
        Guard(_writer ??= new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize), write);

    /// <summary>Writes bytes that are UTF-8 already, after everything that was written before.</summary>
    /// <exception cref="OutputException">They could not be written.</exception>
    public void WriteBytes(Action<Stream> write)
    {
        Flush();
        Guard(stream, write);
    }

    /// <summary>Hands everything to the system.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
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
