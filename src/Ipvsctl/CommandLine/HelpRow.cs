namespace Ipvsctl.CommandLine;

/// <summary>A row of a table of the help.</summary>
/// <param name="label">The left column.</param>
/// <param name="text">The right column.</param>
internal sealed class HelpRow(string label, string text)
{
    /// <summary>The left column.</summary>
    public string Label => label;

    /// <summary>The right column.</summary>
    public string Text => text;
}
