using System.Text;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Writes a model file and notes where everything stands.</summary>
internal sealed class ModelText
{
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _lineStart;

    /// <summary>The file of a mapping.</summary>
    public static string Of(Mapping root)
    {
        var text = new ModelText();
        root.Write(text, 0);
        return $"{text._text}\n";
    }

    /// <summary>Ends the line and begins another one.</summary>
    public void BeginLine(int indent)
    {
        _text.Append('\n');
        _line++;
        _lineStart = _text.Length;
        _text.Append(' ', indent);
    }

    /// <summary>Adds something that is nowhere looked for.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Adds the text of something.</summary>
    public void Add(Place place, string text)
    {
        Mark(place);
        Add(text);
    }

    /// <summary>Notes that something stands here.</summary>
    public void Mark(Place place) => place.At = (_line, _text.Length - _lineStart + 1);
}
