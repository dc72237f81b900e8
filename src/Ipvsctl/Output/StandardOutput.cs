using System.Text;

namespace Ipvsctl.Output;

/// <summary>
/// Standard output, for data only: buffered, UTF-8 without a byte order mark, and an error where it cannot be written (a full disk). A
/// reader that went away is no error.
/// </summary>
internal static class StandardOutput
{
    private static readonly StreamWriter Writer = new(
        Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);

    /// <summary>Writes a line.</summary>
    public static void WriteLine(string line) => Write(writer => writer.WriteLine(line));

    /// <summary>Writes whatever <paramref name="write"/> writes.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(Action<TextWriter> write)
    {
        try
        {
            write(Writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The second is what the framework makes of a descriptor that is closed.
            throw new OutputException(e);
        }
    }

    /// <summary>Hands everything to the system.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Flush() => Write(writer => writer.Flush());
}
