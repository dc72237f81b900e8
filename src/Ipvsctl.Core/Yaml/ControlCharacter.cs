using System.Buffers;

namespace Ipvsctl.Yaml;

/// <summary>The first control character of a text that YAML does not allow anywhere. The parser reads only the text before it.</summary>
/// <param name="Offset">The number of bytes before it.</param>
/// <param name="Code">The character.</param>
internal readonly record struct ControlCharacter(int Offset, byte Code)
{
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (byte)code).Where(code => code is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))]);

    /// <summary>Finds the first one; null if there is none.</summary>
    public static ControlCharacter? Find(ReadOnlySpan<byte> text) =>
        text.IndexOfAny(Forbidden) is var offset and >= 0 ? new ControlCharacter(offset, text[offset]) : null;
}
