namespace Ipvsctl.Yaml;

/// <summary>A mistake or warning about a document.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Source">The document's name: a path, or - for standard input.</param>
/// <param name="At">The position in the document.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What is expected; may be empty.</param>
internal sealed record Diagnostic(DiagnosticKind Kind, string Source, SourcePosition At, string Problem, string Expected)
{
    /// <summary>The number of a warning, such as <c>W001</c>; empty for a mistake.</summary>
    public string Code { get; init; } = "";

    /// <summary>Formats the diagnostic as <c>file:line:column: problem: expectation</c>.</summary>
    public override string ToString()
    {
        string place = At.Line > 0 ? $"{Source}:{At.Line}:{At.Column}" : Source;
        string warning = Kind == DiagnosticKind.Warning ? $"warning {Code}: " : "";
        return ControlCharacters.Escape(Expected.Length == 0 ? $"{place}: {warning}{Problem}" : $"{place}: {warning}{Problem}: {Expected}");
    }
}
