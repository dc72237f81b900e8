namespace Ipvsctl.Yaml;

/// <summary>A scalar as the user typed it: its text, how it was written, and where.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="At">Where the value begins.</param>
internal readonly record struct Scalar(string Text, SourcePosition At)
{
    /// <summary>Whether it stood in quotes, or in a block: then it is text, even if it looks like a number.</summary>
    public bool Quoted { get; init; }

    /// <summary>
    /// Whether a mistake in this value has been reported already (it is missing, or not a scalar at all), so that nobody
    /// looks at its text or reports it again.
    /// </summary>
    public bool Reported { get; init; }

    /// <summary>The text of a value that is written, not read, and so stands nowhere.</summary>
    public static Scalar FromText(string text) => new(text, default);
}
