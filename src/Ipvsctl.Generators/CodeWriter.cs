using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators;

/// <summary>Writes indented C#. Nest <see cref="Block"/>s with <c>using</c>, so that the emitter is shaped like its output.</summary>
internal sealed class CodeWriter
{
    // Encoding.UTF8 would put a byte-order mark in front of every generated file.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blockBegins;

    /// <summary>A line at the current depth; an empty one has no trailing spaces.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        _blockBegins = false;
    }

    /// <summary>An empty line between two things; none at the beginning of a block.</summary>
    public void Gap()
    {
        if (!_blockBegins)
        {
            Line();
        }
    }

    /// <summary>A head, and a pair of braces around what is written until the result is disposed.</summary>
    public Scope Block(string head, string close = "}")
    {
        Line(head);
        return Open("{", close);
    }

    /// <summary>Lines one level deeper, without braces: the body of a case label.</summary>
    public Scope Indented(string head)
    {
        Line(head);
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>A pair of brackets of any kind around what is written until the result is disposed.</summary>
    public Scope Open(string open, string close)
    {
        Line(open);
        _depth++;
        _blockBegins = true;
        return new Scope(this, close);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Utf8);

    /// <summary>What <see cref="Block"/> opened; disposing it closes that.</summary>
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
