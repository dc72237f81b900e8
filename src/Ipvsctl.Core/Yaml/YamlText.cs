using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>A UTF-8 text, as a reader. The parser takes its bytes, so that a large text exists only once.</summary>
/// <param name="buffer">Begins with the text, which is valid UTF-8.</param>
/// <param name="length">The number of bytes of the text.</param>
internal sealed class YamlText(byte[] buffer, int length) : TextReader
{
    private StringReader? _decoded;

    /// <summary>Begins with the text.</summary>
    public byte[] Buffer { get; } = buffer;

    /// <summary>The number of bytes of the text.</summary>
    public int Length { get; } = length;

    private StringReader Decoded => _decoded ??= new StringReader(Encoding.UTF8.GetString(Buffer, 0, Length));

    /// <summary>Returns the text that a reader holds.</summary>
    public static YamlText From(TextReader text)
    {
        if (text is YamlText yaml)
        {
            return yaml;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ReadToEnd());
        return new YamlText(bytes, bytes.Length);
    }

    /// <inheritdoc />
    public override int Peek() => Decoded.Peek();

    /// <inheritdoc />
    public override int Read() => Decoded.Read();

    /// <inheritdoc />
    public override string ReadToEnd() => Decoded.ReadToEnd();
}
