using System.Globalization;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes rows in aligned columns, numbers to the right. Columns grow with their content; nothing is truncated.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; rows may have different lengths. Escapes what would control a terminal.</summary>
    public void Add(params string[] words) => _rows.Add([.. words.Select(ControlCharacters.Escape)]);

    /// <summary>Writes all rows.</summary>
    public void Write(TextWriter writer)
    {
        int columns = _rows.Count == 0 ? 0 : _rows.Max(row => row.Length);
        var widths = new int[columns];
        for (int i = 0; i < columns; i++)
        {
            widths[i] = Width(i);
        }

        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select((word, column) => IsNumber(word) ? word.PadLeft(widths[column]) : word.PadRight(widths[column]));
            writer.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }

    // A row of one word does not widen the first column.
    private int Width(int column) => _rows
        .Where(row => row.Length > column && row.Length > 1)
        .Select(row => row[column].Length)
        .DefaultIfEmpty(0)
        .Max();

    private static bool IsNumber(string word) => ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
