namespace Ipvsctl.Yaml;

/// <summary>A scalar of a document: its text, its style and its position.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="At">The position of the value.</param>
internal readonly record struct Scalar(string Text, SourcePosition At)
{
    // Above the column, so that the scalars of a million destinations take less memory. No line has 2^30 characters.
    private const int QuotedFlag = 1 << 30;
    private const int ReportedFlag = 1 << 31;

    private readonly int _line = At.Line;
    private readonly int _column = At.Column;

    /// <summary>The position of the value.</summary>
    public SourcePosition At
    {
        get => new(_line, _column & ~(QuotedFlag | ReportedFlag));
        init => (_line, _column) = (value.Line, value.Column | (_column & (QuotedFlag | ReportedFlag)));
    }

    /// <summary>Whether it is quoted or a block scalar, and therefore text, even if it looks like a number.</summary>
    public bool Quoted
    {
        get => (_column & QuotedFlag) != 0;
        init => _column = value ? _column | QuotedFlag : _column & ~QuotedFlag;
    }

    /// <summary>
    /// Whether a mistake in this value was already reported (it is missing, or not a scalar). Readers then skip it, to avoid a second
    /// report.
    /// </summary>
    public bool Reported
    {
        get => (_column & ReportedFlag) != 0;
        init => _column = value ? _column | ReportedFlag : _column & ~ReportedFlag;
    }

    /// <summary>Creates a scalar for writing, without a position.</summary>
    public static Scalar FromText(string text) => new(text, default);
}
