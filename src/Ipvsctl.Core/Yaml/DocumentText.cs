using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>Reads the text of a document: UTF-8, or UTF-16 with a byte order mark; at most 64 MiB.</summary>
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
    public static string Read(Stream stream, string source)
    {
        // Some files have no known length, and others may grow while being read.
        long known = stream.CanSeek ? stream.Length - stream.Position : 0;
        var bytes = new byte[Math.Clamp(known + 1, SmallestBuffer, MaximumSize + 1)];
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
                Check(bytes, source);
                Array.Resize(ref bytes, Math.Min(2 * length, MaximumSize + 1));
            }
        }

        return Decode(bytes.AsSpan(0, length), source);
    }

    /// <summary>Decodes a complete document.</summary>
    /// <exception cref="DocumentException">The document is not valid UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string source)
    {
        if (IsUtf16(bytes))
        {
            using var reader = new StreamReader(new MemoryStream(bytes.ToArray()));
            return reader.ReadToEnd();
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw InvalidText(bytes, e, source);
        }
    }

    // The last character may be incomplete, so the decoder does not flush.
    private static void Check(ReadOnlySpan<byte> begin, string source)
    {
        if (IsUtf16(begin))
        {
            return;
        }

        try
        {
            StrictUtf8.GetDecoder().GetCharCount(begin, flush: false);
        }
        catch (DecoderFallbackException e)
        {
            throw InvalidText(begin, e, source);
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xfe, 0xff, ..] or [0xff, 0xfe, ..];

    private static DocumentException InvalidText(ReadOnlySpan<byte> bytes, DecoderFallbackException cause, string source)
    {
        ReadOnlySpan<byte> before = bytes[..cause.Index];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        int column = StrictUtf8.GetCharCount(line.StartsWith(mark) ? line[mark.Length..] : line) + 1;
        var at = new SourcePosition(before.Count((byte)'\n') + 1, column);
        return new DocumentException([new Diagnostic(DiagnosticKind.Syntax, source, at, $"the byte 0x{bytes[cause.Index]:x2} is not UTF-8 text", "")]);
    }
}
