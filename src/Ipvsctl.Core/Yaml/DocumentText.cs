using System.Text;
using System.Text.Unicode;

namespace Ipvsctl.Yaml;

/// <summary>Reads the text of a document, which is UTF-8, with or without a byte order mark; at most 64 MiB.</summary>
internal static class DocumentText
{
    /// <summary>The maximum document size, in bytes; enough for a million destinations.</summary>
    public const int MaximumSize = 64 * 1024 * 1024;

    private const int SmallestBuffer = 4 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document from the current position to its end.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="source">Its name: a path, a URL, or - for standard input.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">The document is too large.</exception>
    /// <exception cref="DocumentException">The document is not valid UTF-8.</exception>
    public static string Read(Stream stream, string source) => Open(stream, source).ReadToEnd();

    /// <summary>Reads a document, and keeps its bytes for the parser: a large document exists only once.</summary>
    /// <inheritdoc cref="Read"/>
    public static YamlText Open(Stream stream, string source)
    {
        // Some files have no known length, and others may grow while being read.
        long known = stream.CanSeek ? stream.Length - stream.Position : 0;
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(known + 1, SmallestBuffer, MaximumSize + 1));
        int length = 0;
        for (int read; (read = stream.Read(bytes.AsSpan(length))) > 0;)
        {
            length += read;
            if (length > MaximumSize)
            {
                throw new InvalidDataException($"it is larger than {MaximumSize >> 20} MiB");
            }

            if (length == bytes.Length)
            {
                // Stops early at binary data, which may be endless.
                Check(bytes, source, isComplete: false);
                Array.Resize(ref bytes, Math.Min(2 * length, MaximumSize + 1));
            }
        }

        Check(bytes.AsSpan(0, length), source, isComplete: true);
        return new YamlText(bytes, length);
    }

    /// <summary>Decodes a complete document.</summary>
    /// <exception cref="DocumentException">The document is not valid UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string source)
    {
        Check(bytes, source, isComplete: true);
        return Encoding.UTF8.GetString(bytes);
    }

    private static void Check(ReadOnlySpan<byte> bytes, string source, bool isComplete)
    {
        if (OtherEncoding(bytes) is { } other)
        {
            string problem = $"this is {other} text; convert it to UTF-8: iconv -f {other} -t UTF-8";
            throw new DocumentException([new Diagnostic(DiagnosticKind.Syntax, source, new SourcePosition(1, 1), problem, "")]);
        }

        if (isComplete && Utf8.IsValid(bytes))
        {
            return;
        }

        try
        {
            // The last character may be incomplete; the decoder then waits for the rest of it.
            StrictUtf8.GetDecoder().GetCharCount(bytes, flush: isComplete);
        }
        catch (DecoderFallbackException e)
        {
            throw InvalidText(bytes, e.Index, source);
        }
    }

    // A text in another encoding begins with its byte order mark, or with an ASCII character, as YAML 1.2 demands.
    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x00, 0x00, 0xfe, 0xff, ..] or [0x00, 0x00, 0x00, not 0, ..] => "UTF-32BE",
        [0xff, 0xfe, 0x00, 0x00, ..] or [not 0, 0x00, 0x00, 0x00, ..] => "UTF-32LE",
        [0xfe, 0xff, ..] or [0x00, not 0, ..] => "UTF-16BE",
        [0xff, 0xfe, ..] or [not 0, 0x00, not 0, 0x00, ..] or [not 0, 0x00] => "UTF-16LE",
        _ => null,
    };

    private static DocumentException InvalidText(ReadOnlySpan<byte> bytes, int index, string source)
    {
        var cursor = new TextCursor(bytes[..index].ToArray(), index);
        do
        {
            cursor.SkipLine();
        }
        while (cursor.SkipBreak());
        string problem = $"the byte 0x{bytes[index]:x2} is not UTF-8 text";
        return new DocumentException([new Diagnostic(DiagnosticKind.Syntax, source, cursor.Position, problem, "")]);
    }
}
