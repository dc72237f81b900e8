namespace Ipvsctl.Yaml;

/// <summary>The spaces, tabs, line breaks and comments before the cursor.</summary>
/// <param name="NewLine">Whether the cursor is on the first character of its line that is not blank.</param>
/// <param name="Indent">If so, the number of spaces before it, up to the first tab.</param>
/// <param name="Tab">Where the first tab of the line is, before the cursor; null if there is none.</param>
internal readonly record struct Gap(bool NewLine, int Indent, SourcePosition? Tab);
