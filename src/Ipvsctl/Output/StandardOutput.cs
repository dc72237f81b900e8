using System.Text;

namespace Ipvsctl.Output;

/// <summary>
/// Standard output, for data only: buffered, UTF-8 without a byte order mark, and an error where it cannot be written (a full disk). A
/// reader that went away is no error.
/// </summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    // Characters. A command that says one line should not have to pay for a large buffer.
    private const int BufferSize = 8 * 1024;

    private static StreamWriter? _writer;

    /// <summary>Writes a line.</summary>
    public static void WriteLine(string line) => Write(writer => writer.WriteLine(line));

    /// <summary>Writes whatever <paramref name="write"/> writes.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(Action<TextWriter> write)
    {
        try
        {
            write(_writer ??= Open());
        }
        catch (IOException e)
        {
            throw new OutputException(e);
        }
    }

    /// <summary>Hands everything to the system.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Flush()
    {
        if (_writer is not null)
        {
            Write(writer => writer.Flush());
        }
    }

    private static StreamWriter Open() => new(
        new DescriptorStream(Descriptor), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize);
}
