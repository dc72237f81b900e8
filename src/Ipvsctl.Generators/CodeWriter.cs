using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators;

/// <summary>Writes indented C#. Nest <see cref="Block"/>s with <c>using</c>, so that the emitter has the structure of its output.</summary>
internal sealed class CodeWriter
{
    // Encoding.UTF8 would add a byte order mark to every generated file.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blockBegins;

    /// <summary>Writes a line at the current depth; an empty line has no trailing spaces.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        _blockBegins = false;
    }

    /// <summary>Writes an empty line, except at the beginning of a block.</summary>
    public void Gap()
    {
        if (!_blockBegins)
        {
            Line();
        }
    }

    /// <summary>Writes a head and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string head, string close = "}")
    {
        Line(head);
        return Open("{", close);
    }

    /// <summary>Writes a head and indents the next lines without braces, as in the body of a case label.</summary>
    public Scope Indented(string head)
    {
        Line(head);
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Writes an opening bracket of any kind; disposing the result writes the closing one.</summary>
    public Scope Open(string open, string close)
    {
        Line(open);
        _depth++;
        _blockBegins = true;
        return new Scope(this, close);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Utf8);

    /// <summary>An open block; disposing it closes the block.</summary>
    internal readonly struct Scope(CodeWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close is not null)
            {
                writer.Line(close);
            }
        }
    }
}
