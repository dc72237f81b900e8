namespace Ipvsctl.Yaml;

/// <summary>What stands between nodes: spaces, tabs, line breaks and comments.</summary>
internal sealed partial class YamlParser
{
    private Gap _gap;
    private int _gapEnd = -1;

    // Moves to the next content. Called again there, it returns the same gap.
    private Gap SkipToContent()
    {
        if (_gapEnd == _cursor.Offset)
        {
            return _gap;
        }

        bool newLine = _cursor.Column == 0;
        SourcePosition? tab = null;
        while (true)
        {
            _cursor.SkipSpaces();
            if (_cursor.Current == (byte)'\t')
            {
                tab ??= _cursor.Position;
                _cursor.Skip(1);
            }
            else if (_cursor.Current == (byte)'#' && _cursor.AfterBlank)
            {
                _cursor.SkipLine();
            }
            else if (_cursor.SkipBreak())
            {
                (newLine, tab) = (true, null);
            }
            else
            {
                break;
            }
        }

        int indent = newLine && tab is { } first ? first.Column - 1 : _cursor.Column;
        _gap = new Gap(newLine, indent, tab);
        _gapEnd = _cursor.Offset;
        if (newLine && _cursor.Column == 0)
        {
            RequireNoConflict();
        }

        return _gap;
    }

    // A version control system leaves these lines in a file that it could not merge.
    private void RequireNoConflict()
    {
        byte letter = _cursor.Current;
        if (letter is (byte)'<' or (byte)'=' or (byte)'>' or (byte)'|' && _cursor.Rest.Length >= ConflictMarkerLength)
        {
            bool same = !_cursor.Rest[..ConflictMarkerLength].ContainsAnyExcept(letter);
            if (same && TextCursor.IsBlank(_cursor.Peek(ConflictMarkerLength)))
            {
                throw Fail(_cursor.Position, SyntaxText.Conflict);
            }
        }
    }
}
