using System.Buffers;

namespace Ipvsctl.Yaml;

/// <summary>The first control character of a text that YAML does not allow anywhere. The parser reads only the text before it.</summary>
/// <param name="Offset">The number of bytes before it.</param>
/// <param name="Code">The character.</param>
internal readonly record struct ControlCharacter(int Offset, byte Code)
{
    // All below the space, except tab, line feed and carriage return.
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>Finds the first one; null if there is none.</summary>
    public static ControlCharacter? Find(ReadOnlySpan<byte> text) =>
        text.IndexOfAny(Forbidden) is var offset and >= 0 ? new ControlCharacter(offset, text[offset]) : null;
}
