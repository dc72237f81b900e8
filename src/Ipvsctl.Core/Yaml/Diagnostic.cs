namespace Ipvsctl.Yaml;

/// <summary>One mistake in a document.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="Source">The document's name: a path, or - for standard input.</param>
/// <param name="At">Where in it.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What would be right.</param>
internal sealed record Diagnostic(DiagnosticKind Kind, string Source, SourcePosition At, string Problem, string Expected)
{
    /// <summary>The number of a warning, such as <c>W001</c>; empty for a mistake.</summary>
    public string Code { get; init; } = "";

    /// <summary><c>file:line:column: what is wrong: what was expected</c>.</summary>
    public override string ToString()
    {
        string place = At.Line > 0 ? $"{Source}:{At.Line}:{At.Column}" : Source;
        string warning = Kind == DiagnosticKind.Warning ? $"warning {Code}: " : "";
        return ControlCharacters.Escape(Expected.Length == 0 ? $"{place}: {warning}{Problem}" : $"{place}: {warning}{Problem}: {Expected}");
    }
}
