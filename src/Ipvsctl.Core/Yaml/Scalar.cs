namespace Ipvsctl.Yaml;

/// <summary>A scalar of a document: its text, its style and its position.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="At">The position of the value.</param>
internal readonly record struct Scalar(string Text, SourcePosition At)
{
    /// <summary>Whether it is quoted or a block scalar, and therefore text, even if it looks like a number.</summary>
    public bool Quoted { get; init; }

    /// <summary>
    /// Whether a mistake in this value was already reported (it is missing, or not a scalar). Readers then skip it, to avoid a second
    /// report.
    /// </summary>
    public bool Reported { get; init; }

    /// <summary>Creates a scalar for writing, without a position.</summary>
    public static Scalar FromText(string text) => new(text, default);
}
