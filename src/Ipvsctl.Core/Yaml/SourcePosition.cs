namespace Ipvsctl.Yaml;

/// <summary>A position in a document.</summary>
/// <param name="Line">The line, from 1; 0 means the document as a whole.</param>
/// <param name="Column">The column, from 1, in characters.</param>
internal readonly record struct SourcePosition(int Line, int Column) : IComparable<SourcePosition>
{
    /// <summary>Compares by line, then by column.</summary>
    public int CompareTo(SourcePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}
