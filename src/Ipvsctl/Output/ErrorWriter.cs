using System.Text;

namespace Ipvsctl.Output;

/// <summary>
/// Standard error: each message in one write. Where it cannot be written (a full disk, a closed descriptor) nobody is left to be told, and
/// what happened stays what it is, with its exit code.
/// </summary>
/// <param name="stream">Where it goes.</param>
internal sealed class ErrorWriter(Stream stream) : TextWriter
{
    private const int Descriptor = 2;

    /// <inheritdoc />
    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes it what everybody in the program writes errors to, the logger included. The console's own writers stop the program where they cannot write.</summary>
    public static void Install() => Console.SetError(new ErrorWriter(new DescriptorStream(Descriptor)));

    /// <inheritdoc />
    public override void Write(char value) => Write($"{value}");

    /// <inheritdoc />
    public override void WriteLine(string? value) => Write($"{value}\n");

    /// <inheritdoc />
    public override void Write(string? value)
    {
        try
        {
            stream.Write(Encoding.GetBytes(value ?? ""));
        }
        catch (IOException)
        {
        }
    }
}
