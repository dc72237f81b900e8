using System.Buffers;
using System.Text;

namespace Ipvsctl.Yaml;

/// <summary>Makes the texts of scalars. Short texts that repeat, such as keys and numbers, share one string.</summary>
internal sealed class ScalarText
{
    private const int LongestShared = 16;
    private const int SharedTexts = 1024;

    private readonly string?[] _shared = new string?[SharedTexts];

    /// <summary>Collects the parts of a scalar that is not one piece of the document.</summary>
    public ArrayBufferWriter<byte> Parts { get; private set; } = new();

    /// <summary>Returns a piece of the document as text.</summary>
    public string Get(ReadOnlySpan<byte> piece)
    {
        if (piece.Length is 0 or > LongestShared)
        {
            return piece.Length == 0 ? "" : Encoding.UTF8.GetString(piece);
        }

        uint hash = 2166136261;
        foreach (byte letter in piece)
        {
            hash = (hash ^ letter) * 16777619;
        }

        ref string? shared = ref _shared[(hash ^ (hash >> 16)) % SharedTexts];
        return shared is not null && Ascii.Equals(piece, shared) ? shared : shared = Encoding.UTF8.GetString(piece);
    }

    /// <summary>Returns the collected parts as text, and forgets them.</summary>
    public string TakeParts()
    {
        string text = Encoding.UTF8.GetString(Parts.WrittenSpan);
        if (Parts.Capacity > SharedTexts)
        {
            Parts = new ArrayBufferWriter<byte>();
        }
        else
        {
            Parts.ResetWrittenCount();
        }

        return text;
    }

    /// <summary>Adds what line breaks between two lines of text mean: the first is a space or nothing, each other one a line feed.</summary>
    public void Fold(int breaks)
    {
        if (breaks == 1)
        {
            Parts.Write(" "u8);
        }

        AddBreaks(breaks - 1);
    }

    /// <summary>Adds line feeds.</summary>
    public void AddBreaks(int count)
    {
        for (; count > 0; count--)
        {
            Parts.Write("\n"u8);
        }
    }
}
