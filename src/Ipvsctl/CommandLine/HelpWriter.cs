using System.Text;

namespace Ipvsctl.CommandLine;

/// <summary>Writes paragraphs and tables of two columns, wrapped at 80 columns.</summary>
internal sealed class HelpWriter
{
    /// <summary>The maximum width of a line.</summary>
    public const int Columns = 80;

    /// <summary>A space at which the writer does not wrap.</summary>
    public const char FixedSpace = '\u00a0';

    private const string Indent = "  ";

    private readonly StringBuilder _text = new();

    /// <summary>Writes a paragraph; an empty text writes nothing.</summary>
    public void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            Begin();
            Wrap(text, column: 0);
        }
    }

    /// <summary>Writes a heading and lines without wrapping them.</summary>
    public void Lines(string heading, IEnumerable<string> lines)
    {
        Begin();
        _text.Append(heading).Append('\n');
        foreach (string line in lines)
        {
            _text.Append(Indent).Append(line).Append('\n');
        }
    }

    /// <summary>Writes a heading and rows of a label and a text; without rows, writes nothing.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">The minimum width of the labels, to align several sections.</param>
    public void Section(string heading, IEnumerable<HelpRow> rows, int labels = 0)
    {
        HelpRow[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        Begin();
        _text.Append(heading).Append('\n');
        int column = Indent.Length + Math.Max(labels, all.Max(row => row.Label.Length)) + Indent.Length;
        foreach (HelpRow row in all)
        {
            _text.Append(Indent).Append(row.Label.PadRight(column - Indent.Length));
            Wrap(row.Text, column);
        }
    }

    /// <summary>Returns the text without its last line feed.</summary>
    public override string ToString() => _text.Replace(FixedSpace, ' ').ToString().TrimEnd('\n');

    // Separates two parts by an empty line.
    private void Begin()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void Wrap(string text, int column)
    {
        string[] words = text.Split(' ');
        _text.Append(words[0]);
        int used = column + words[0].Length;
        foreach (string word in words.Skip(1))
        {
            if (used + 1 + word.Length > Columns)
            {
                _text.Append('\n').Append(' ', column);
                used = column;
            }
            else
            {
                _text.Append(' ');
                used++;
            }

            _text.Append(word);
            used += word.Length;
        }

        _text.Append('\n');
    }
}
